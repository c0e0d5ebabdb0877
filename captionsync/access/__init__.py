"""Who may do what: keys, listen tokens, tickets and spent characters. Pure: data in, data out, the time is given."""
