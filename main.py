"""Starts the register from a checkout: python main.py [command]. The first start sets everything up in .venv."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file alone must be readable by every Python, to say this
    sys.stderr.write(
        "atmp_desktop needs Python 3.11 or newer; this is Python %d.%d. "  # noqa: UP031
        "Start it with a newer one, such as python3.11 main.py, or make run PYTHON=python3.11.\n" % sys.version_info[:2]
    )
    sys.exit(2)

from atmp_desktop.fresh_machine import enter_environment

if __name__ == "__main__":
    enter_environment(sys.argv[1:])
    from atmp_desktop.app import main

    sys.exit(main(sys.argv[1:]))
