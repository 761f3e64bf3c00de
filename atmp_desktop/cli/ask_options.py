"""What the command "ask" is asked with. Knows nothing of the questions."""

from __future__ import annotations

import argparse


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the arguments, after the file, to a parser."""
    parser.add_argument(
        "question", nargs="*", metavar="QUESTION", help="its word, or some words of it; without one, all there are"
    )
    parser.add_argument("--as-at", metavar="DATE", help="as it was, or will be, on a day")
    parser.add_argument("--days", metavar="N", help="within so many days (ending; 90)")
    parser.add_argument("--months", metavar="N", help="for so many months (quiet; 6, unconfirmed; 12)")
    parser.add_argument("--by", metavar="WHAT", help="put together by owner, lead or group (overdue; owner)")
    parser.add_argument("--partners", metavar="WHICH", help="key for key partners only (no-current-contact; all)")
    parser.add_argument("--about", metavar="WHOM", help="a person or organisation (everything)")
    parser.add_argument("--with", dest="with_whom", metavar="WHOM", help="a person or organisation (contacts)")
    parser.add_argument("--group", metavar="NAME-OR-CODE", help="a group (changed)")
    parser.add_argument("--since", metavar="DATE", help="from this day on (contacts, changed)")
    parser.add_argument("--until", metavar="DATE", help="up to this day (contacts; today)")
    parser.add_argument("--to", metavar="X.xlsx", help="hand the answer out as a sheet")
    parser.add_argument(
        "--secretariat", action="store_true", help="with --to: with restricted people and secretariat-only details"
    )
