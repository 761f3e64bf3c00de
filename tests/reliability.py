"""How much of the heavy reliability tests to run, and with which seed. It must not know what they test.

Every day a fifth of each is run; ``ATMP_RELIABILITY=all`` runs the whole. Each run draws a new seed, which pytest
prints when the test fails; ``ATMP_SEED=…`` repeats one.
"""

from __future__ import annotations

import os
import random

import pytest

IS_WHOLE = os.environ.get("ATMP_RELIABILITY") == "all"
"""Whether all is run, not an everyday share."""

in_full = pytest.mark.skipif(not IS_WHOLE, reason="heavy: make test-all runs it")
"""For a heavy proof of what seldom changes and others come near every day."""


def share(whole: int) -> int:
    """How many of *whole* rounds to run: a fifth, at least one, or all of them with ``ATMP_RELIABILITY=all``."""
    if IS_WHOLE:
        return whole
    return max(1, whole // 5)


def fresh_seed(of_what: str) -> int:
    """A seed for the test of *of_what*, printed so that a failure can be repeated with ``ATMP_SEED``."""
    given = os.environ.get("ATMP_SEED")
    seed = int(given) if given else random.SystemRandom().getrandbits(32)
    print(f"{of_what}: ATMP_SEED={seed}")  # noqa: T201 - pytest shows it when the test fails
    return seed
