"""What the command "report" is asked with. Knows nothing of the reports."""

from __future__ import annotations

import argparse


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the arguments, after the file, to a parser."""
    parser.add_argument("report", nargs="?", metavar="NAME", help="such as matrix; without one, all there are")
    parser.add_argument("--as-at", metavar="DATE", help="as it was, or will be, on a day (not actions, enquiries)")
    parser.add_argument("--by", metavar="WHAT", help="rows of people or organisations (matrix; people)")
    parser.add_argument("--group-kind", metavar="KIND", help="only groups of a kind (matrix)")
    parser.add_argument("--role", metavar="ROLE", help="only one role (matrix)")
    parser.add_argument("--kind", metavar="KIND", help="only those of organisations of a kind (matrix)")
    parser.add_argument("--whom", metavar="WHOM", help="person or organisation (influence; all)")
    parser.add_argument("--since", metavar="DATE", help="who moved since this day (influence)")
    parser.add_argument("--partners", metavar="WHICH", help="active or key (coverage; active)")
    parser.add_argument("--months", metavar="N", help="so many months (enquiries, attendance; 12)")
    parser.add_argument("--group", metavar="NAME-OR-CODE", help="only this group (attendance)")
    parser.add_argument("--until", metavar="DATE", help="up to the month of this day (enquiries; today)")
    parser.add_argument("--to", metavar="X.xlsx|X.pdf", help="hand the report out as a sheet, or as it is printed")
    parser.add_argument(
        "--secretariat", action="store_true", help="with --to: with restricted people and secretariat-only details"
    )
