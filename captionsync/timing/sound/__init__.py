"""What the sound says about where phones are."""
