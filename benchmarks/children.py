"""Processes of their own, for what is measured by the memory of a whole process or from its start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def said_by(module: str, *about: str) -> str:
    """What a module of these benchmarks writes when it runs in a process of its own. Raises RuntimeError with what went
    wrong there."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *about]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{module} {about[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout
