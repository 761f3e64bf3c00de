"""The log and the crash reports: what happened where in the program, never whose data it happened to.

Only sentences written in the program and numbers go into the log; of an error only its kind and the places in the code.
"""

from __future__ import annotations

import hashlib
import logging
import logging.handlers
import platform
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from atmp_desktop import __version__

NAME = "atmp_desktop"
MOST_BYTES = 500_000
KEPT_REPORTS = 20

_PACKAGE = Path(__file__).resolve().parent


class ScrubbedFormatter(logging.Formatter):
    """Writes an error's kind and places, not its message: messages may quote what a register holds."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's own name
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(scrubbed(error)) if isinstance(error, BaseException) else ""


class Log:
    """The program's log file, changed for a new one when it has grown.

    Attributes:
        folder: where it and the crash reports are.
    """

    def __init__(self, folder: Path) -> None:
        """Raises OSError where the folder cannot be written."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._reported: set[str] = set()
        self._handler = logging.handlers.RotatingFileHandler(
            folder / "atmp_desktop.log", maxBytes=MOST_BYTES, backupCount=3, encoding="utf-8"
        )
        self._handler.setFormatter(ScrubbedFormatter("%(asctime)s %(levelname)s %(message)s"))
        self._logger = logging.getLogger(NAME)
        self._logger.setLevel(logging.INFO)
        # Into this file alone, whatever else listens in this process.
        self._logger.propagate = False
        self._logger.addHandler(self._handler)

    def report(self, error: BaseException) -> Path | None:
        """Save a crash report, once for each place an error came from; None when that one was reported already."""
        lines = scrubbed(error)
        mark = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
        if mark in self._reported:
            return None
        self._reported.add(mark)
        now = datetime.now(UTC)
        self._logger.error("An error nobody foresaw: %s, report %s", type(error).__name__, mark)
        path = self.folder / f"report-{now:%Y%m%d-%H%M%S}-{mark}.txt"
        about = (
            f"atmp_desktop {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
        )
        path.write_text("\n".join([about, f"{now:%Y-%m-%d %H:%M:%S} UTC", "", *lines, ""]), encoding="utf-8")
        self._thin()
        return path

    def close(self) -> None:
        """Let go of the file."""
        self._logger.removeHandler(self._handler)
        self._handler.close()

    def _thin(self) -> None:
        reports = sorted(self.folder.glob("report-*.txt"))
        for path in reports[:-KEPT_REPORTS]:
            path.unlink(missing_ok=True)


def scrubbed(error: BaseException) -> list[str]:
    """An error and what led to it, as kinds and places only: no message, no values, no folder of the computer."""
    lines: list[str] = []
    for each, how in _chain(error):
        if how:
            lines.append(how)
        lines += _places(each.__traceback__)
        lines.append(f"{type(each).__module__}.{type(each).__qualname__} (message left out)")
    return lines


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """The errors that led to this one, first one first, each with the words that join it to the one before."""
    found: list[tuple[BaseException, str]] = []
    current: BaseException | None = error
    joined = ""
    while current is not None and all(current is not each for each, _ in found):
        found.append((current, joined))
        is_cause = current.__cause__ is not None
        joined = "which led to:" if is_cause else "and while handling that:"
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    words = [joined for _, joined in found]
    for place, (each, _) in enumerate(reversed(found)):
        yield each, words[len(found) - place] if place else ""


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)
    ]


def _short(filename: str) -> str:
    """A file of ours from the package on; of any other only its last two names, since folders name people."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return str(path.relative_to(_PACKAGE.parent))
    return "/".join(path.parts[-2:])
