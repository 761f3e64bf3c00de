"""Imported once, by the process that test children are copied from: after a round of steps every copy starts warm, and
spends its short life saving instead of compiling statements.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.store.steps import ROUND, begin, found_in, open_store, take_step

with tempfile.TemporaryDirectory() as _folder:
    _register = Path(_folder) / "warm.atmp"
    begin(_register)
    with open_store(_register) as _store:
        for _step in range(1, ROUND + 1):
            take_step(_store, _step)
        found_in(_store)
