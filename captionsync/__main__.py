"""``python -m captionsync``: the command line."""

import sys

from captionsync.cli import main

if __name__ == "__main__":
    sys.exit(main())
