"""Makes slow files in separate processes, so that the server's event loop stays free."""
