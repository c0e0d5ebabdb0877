"""Source text as voices and captions read it: without Markdown, with entities decoded, with silent list marks."""
