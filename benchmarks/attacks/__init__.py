"""What happens when clients misbehave, measured on a real server."""
