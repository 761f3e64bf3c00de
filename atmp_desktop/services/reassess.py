"""Says anew how influential and how interested somebody is, with the reason. Knows no map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.influence import Spot
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

KEPT = ("stance", "engagement_now", "engagement_wanted")
"""What a new assessment has of the one before: it says the whole, and only the place is another."""


def reassess(store: Store, who: Named, spot: Spot, why: str) -> UUID:
    """Add an assessment of today that puts a person or an organisation in a place, as one operation; returns its id.

    Stance and engagement stay what they were by the latest assessment. Raises UserError without a reason, and for somebody
    who is not there any more; Invalid and StoreError as any write.
    """
    if not why.strip():
        raise UserError(tr("The reason is missing."), tr("Say in a few words why the place is another."))
    with store.write(tr("Assess {name}: {words}", name=who.name, words=spot.words)) as write:
        stakeholder = write.get(BY_NAME[who.type], who.id)
        if stakeholder is None or stakeholder.deleted is not None:
            raise UserError(
                tr("{name} is not in the register any more.", name=who.name), tr("Look in the bin, or choose another.")
            )
        owner = getattr(Assessment, who.type)
        latest = write.connection().execute(
            select(*(getattr(Assessment, name) for name in KEPT))
            .where(owner == who.id, *visible(Assessment), Assessment.on <= store.today())
            .order_by(Assessment.on.desc(), Assessment.id.desc())
            .limit(1)
        )
        before: Mapping[Any, Any] = latest.mappings().first() or {}
        made = Assessment(
            **{who.type: who.id},
            on=store.today(),
            influence=spot.influence,
            interest=spot.interest,
            why=why.strip(),
            **{name: value for name, value in before.items() if value is not None},
        )
        write.add(made)
        return write.operation.id
