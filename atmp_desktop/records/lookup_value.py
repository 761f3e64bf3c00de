"""Lookup values: those of the lists that fields choose from, as far as a register added or changed them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link, text, whole, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values
from atmp_desktop.records.vocabulary import fresh_code, shipped_lists
from atmp_desktop.translation import tr


class LookupValue(Record):
    """A value of a list that fields choose from, such as the kinds of organisation. One that is retired stays on the
    records that have it, and is chosen no more."""

    __tablename__ = "lookup_value"

    list: Mapped[str] = text(tr("List"), required=True, help=tr("Such as organisation_kind; it never changes."))
    code: Mapped[str] = text(tr("Code"), longest=60, fixed=True)
    words: Mapped[str] = text(tr("Words"), longest=80, required=True, width=28)
    position: Mapped[int | None] = whole(tr("Place"))
    retired: Mapped[bool] = yes_no(tr("Retired"))
    replaced_by: Mapped[UUID | None] = link(tr("Replaced by"), "lookup_value", link_name=tr("Replaces"))

    about: ClassVar[About] = About(
        one=tr("Lookup value"),
        many=tr("Lookup values"),
        icon="lookup_value",
        meaning=tr(
            "A value of a list that fields choose from, such as the kinds of organisation. One that is retired stays on the records that have it, and is chosen no more."
        ),
        columns=("list", "words", "code", "retired", "replaced_by"),
        part=True,
        order=("list", "position"),
        quick=("position",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["words"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """A new value gets its code from its words, which it keeps whatever becomes of the words, and the last place."""
        if before is not None and values["list"] != before["list"]:
            yield FieldError("list", tr("A value stays in its list."), tr("Retire it, and add one to the other list."))
        if before is None and values["list"] and values["words"]:
            shipped = shipped_lists().get(values["list"], {})
            rows = connection.execute(
                select(LookupValue.code, LookupValue.position).where(LookupValue.list == values["list"])
            ).all()
            if values["code"] is None:
                values["code"] = fresh_code(values["words"], {*shipped, *(row.code for row in rows)})
            if values["position"] is None and values["code"] not in shipped:
                places = [row.position + 1 for row in rows if row.position is not None]
                values["position"] = max([len(shipped), *places])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        if values["replaced_by"] is not None and values["replaced_by"] == values["id"]:
            yield FieldError("replaced_by", tr("A value cannot stand for itself."), tr("Choose another."))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """Two values of a list with the same words, or the same code."""
        table = LookupValue
        columns = (table.id, table.list, table.code, table.words)
        rows = connection.execute(select(*columns).where(table.deleted.is_(None)).order_by(table.id)).all()
        lists: dict[str, list[Any]] = {}
        for row in rows:
            lists.setdefault(row.list, []).append(row)
        for row in rows if ids is None else (row for row in rows if row.id in set(ids)):
            others = [each for each in lists[row.list] if each.id != row.id]
            changed = {row.code, *(each.code for each in others)}
            shipped = {code: words for code, words in shipped_lists().get(row.list, {}).items() if code not in changed}
            taken = [*shipped.values(), *(each.words for each in others)]
            if row.words.casefold() in map(str.casefold, taken):
                yield (
                    row.id,
                    FieldError(
                        "words",
                        tr("The list has a value “{words}” already.", words=row.words),
                        tr("Use that one; bring it back if it is retired."),
                    ),
                )
            if row.code in {each.code for each in others}:
                yield (
                    row.id,
                    FieldError(
                        "code",
                        tr("Two values of the list have the code “{code}”.", code=row.code),
                        tr("Retire one of them."),
                    ),
                )


def shipped_id(list: str, code: str) -> UUID:
    """The id of the row of a value that the list came with, the same on every laptop, so that two who change it mean one
    record."""
    return uuid5(NAMESPACE_URL, f"atmp:lookup_value:{list}:{code}")
