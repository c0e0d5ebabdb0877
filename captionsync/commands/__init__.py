"""The commands of the command line, one module each; it is imported when its command is chosen.

A module has ``add_arguments(parser)`` and ``run(arguments, settings) -> int``, the exit status. What a run needs is
imported by ``run``, so that usage is checked and explained at once.
"""
