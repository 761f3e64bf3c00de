"""Tags: the secretariat's own words for grouping records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, and_, func, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import text
from atmp_desktop.records.record import About, Record, Values, standing
from atmp_desktop.translation import tr


class Tag(Record):
    """A word that can be put on any main record, to find it by."""

    __tablename__ = "tag"

    name: Mapped[str] = text(tr("Tag"), required=True, search=True, longest=60)
    description: Mapped[str | None] = text(tr("What it is for"), search=True, longest=500, width=40)

    about: ClassVar[About] = About(
        one=tr("Tag"),
        many=tr("Tags"),
        icon="tag",
        meaning=tr("A word that can be put on any main record, to find it by."),
        columns=("name", "description"),
        quick=("description",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        other = aliased(Tag)
        same = select(Tag.id).join(other, and_(func.lower(other.name) == func.lower(Tag.name), other.id != Tag.id))
        for id in connection.scalars(standing(Tag, same.where(other.deleted.is_(None)).distinct(), ids)):
            yield id, FieldError("name", tr("There is a tag of this name already."), tr("Use that one."))
