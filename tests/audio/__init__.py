"""Tests of the audio rooms."""
