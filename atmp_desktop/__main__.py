"""Starts the program with `python -m atmp_desktop`."""

import sys

from atmp_desktop.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
