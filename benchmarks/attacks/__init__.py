"""Attacks on a real server, and what they cost everybody else."""
