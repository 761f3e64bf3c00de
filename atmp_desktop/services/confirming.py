"""Saying of contact points that they are still right, or that they are not, many in one operation. Knows no window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.services.bulk_changes import Changed, edit_many
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


def confirm(store: Store, ids: Sequence[UUID], by: str, progress: Progress | None = None) -> Changed:
    """Note of contact points that they were found right today, and who says so. Raises UserError where one is in the bin;
    then none is confirmed."""
    values = {"confirmed_on": store.today(), "confirmed_by": by}
    done = edit_many(store, ContactPoint, ids, values, progress=progress)
    return (
        done
        if done.operation is None
        else replace(done, words=tr("{n} detail confirmed today.", "{n} details confirmed today.", len(ids)))
    )


def retire(store: Store, ids: Sequence[UUID], progress: Progress | None = None) -> Changed:
    """Note of contact points that they are not used any more. Raises UserError where one is in the bin; then none is retired."""
    done = edit_many(store, ContactPoint, ids, {"status": "retired"}, progress=progress)
    return (
        done
        if done.operation is None
        else replace(done, words=tr("{n} detail retired.", "{n} details retired.", len(ids)))
    )
