"""Files made in processes of their own."""
