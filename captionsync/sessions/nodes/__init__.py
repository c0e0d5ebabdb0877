"""Several servers as one, over Redis Streams.

A *node* is a server. Each session has one log, a stream that its *owner* writes and all other nodes may follow, so
that any node serves any session's listeners. The ids of a stream are ``{life}-{number}``: a new owner begins a new,
higher life, and Redis refuses what an earlier owner still appends. So no lock is needed for a log to have one writer.

``link.py`` talks to Redis; ``log.py`` is a log in a stream, and ``entries.py`` and ``keys.py`` are its names;
``writer.py`` and ``reader.py`` move records between the two; ``store.py`` is the store; ``members.py`` knows which
nodes live; ``followed.py`` is a session that another node owns, and ``asking.py`` carries what clients want to its
owner; ``keyed.py`` knows which requests came before; ``node.py`` connects all of it with the sessions of this server.
"""
