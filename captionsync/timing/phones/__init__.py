"""Characters or words with times to phones with times."""
