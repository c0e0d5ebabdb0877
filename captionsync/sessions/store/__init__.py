"""Where logs are kept: ``base.py`` says what a store is, ``memory.py`` is in memory, and ``sqlite.py`` on disk.

On disk, ``pen.py`` takes changes on the event loop, ``scribe.py`` writes them in a thread, ``database.py`` and
``audio_files.py`` are what it writes to, ``coding.py`` makes bytes of records, and ``reading.py`` reads them back.
"""
