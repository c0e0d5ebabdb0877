"""Characters with times to words, and words to cues."""
