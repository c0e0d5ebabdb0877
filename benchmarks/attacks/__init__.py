"""Attacks on a running server, and their effect on other clients. ``make bench`` runs them."""
