"""What the command "moved" is asked with. Knows nothing of what a move does."""

from __future__ import annotations

import argparse


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the arguments, after the file, to a parser."""
    parser.add_argument("person", metavar="PERSON", help="who has moved, by id or name")
    parser.add_argument("organisation", metavar="ORGANISATION", help="where to, by id or any of its names")
    parser.add_argument(
        "--last", metavar="DATE", help="the last day in the old place (today); the new begins the day after"
    )
    parser.add_argument("--leaves", metavar="ORGANISATION", help="which place ends, of somebody who has several")
    parser.add_argument("--new", action="store_true", help="the organisation is not in the register yet: add it")
    parser.add_argument("--job-title", metavar="WORDS", help="the job title in the new place")
    parser.add_argument("--email", metavar="ADDRESS", help="the email address in the new place")
    parser.add_argument(
        "--retire",
        action="append",
        metavar="ADDRESS",
        help="an address or number that ends with the old place; none: all of that place; may be given several times",
    )
    parser.add_argument("--retire-none", action="store_true", help="every address stays good, as their own")
    parser.add_argument(
        "--place",
        action="append",
        default=[],
        metavar="GROUP=keep|carry|end",
        help="what becomes of a place held for the old organisation: theirs, for the new one, or over that day (carry; "
        "end for a seat that is kept for the old organisation)",
    )
    parser.add_argument("--try", action="store_true", dest="only_told", help="say what would be done, and do nothing")
