"""Attacks on a running server, each with what the others notice of it. ``make bench`` runs them."""
