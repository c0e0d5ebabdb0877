"""Engines: each is a replaceable worker that owns an interval of character offsets."""
