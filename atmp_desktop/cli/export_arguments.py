"""What the commands that hand out sheets are asked with besides the register. Knows nothing of what they do."""

from __future__ import annotations

import argparse


def to(parser: argparse.ArgumentParser, example: str = "X.xlsx") -> None:
    """Where it goes, and whether it is for the secretariat's own use."""
    parser.add_argument("--to", required=True, metavar=example)
    parser.add_argument(
        "--secretariat", action="store_true", help="with restricted people and secretariat-only details"
    )


def scope(parser: argparse.ArgumentParser) -> None:
    """Of which groups and of which days it is."""
    _group(parser)
    _days(parser)


def attendance(parser: argparse.ArgumentParser) -> None:
    """One meeting, or the meetings of some groups in some time."""
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--meeting", metavar="REFERENCE", help="one meeting, such as CG26-03")
    _group(either)
    _days(parser)


def _group(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--group",
        action="append",
        default=[],
        metavar="NAME-OR-CODE",
        help="only this group; may be given several times",
    )


def _days(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", metavar="DATE", help="the first day, such as 1/4/2026 or -3m")
    parser.add_argument("--until", metavar="DATE", help="the last day")
