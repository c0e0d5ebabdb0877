"""Sessions: a session is one append-only log of events, a listener is a cursor on it."""
