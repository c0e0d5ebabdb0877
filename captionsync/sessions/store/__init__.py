"""Where logs are kept: ``base.py`` says what a store is, ``memory.py`` is the one in memory."""
