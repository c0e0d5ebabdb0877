"""What was said, as data: the source of every export. Pure."""
