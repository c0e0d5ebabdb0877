"""Files that take long to make are made in processes of their own, and the server's event loop stays free."""
