"""Custom fields: those a register has of its own, beside those its types of record come with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, and_, func, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, fields_of, text, whole, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, standing
from atmp_desktop.records.vocabulary import fresh_code
from atmp_desktop.translation import tr

KINDS = {
    "text": tr("Text"),
    "long_text": tr("Text of several lines"),
    "number": tr("Number"),
    "date": tr("Date"),
    "choice": tr("Choice from a list"),
    "yes_no": tr("Yes or no"),
    "link": tr("Link to a record"),
}

FIXED = {"type": tr("type of record"), "kind": tr("kind"), "target": tr("type linked to")}
"""What never changes of a field, as the values it has would make no sense any more."""

COMMON = ("id", "name", "own", "created_at", "created_by", "updated_at", "updated_by", "deleted", "current", "binned")
"""Names that mean something on every record."""


class CustomField(Record):
    """A field that this register has of its own on one type of record. One that is retired is shown where it has a
    value, and takes no new ones."""

    __tablename__ = "custom_field"

    type: Mapped[str] = text(
        tr("Type of record"), longest=60, required=True, help=tr("Such as organisation; it never changes.")
    )
    label: Mapped[str] = text(tr("Label"), longest=60, required=True, search=True, width=28)
    code: Mapped[str] = text(tr("Code"), longest=60, fixed=True)
    kind: Mapped[str] = choice(tr("Kind"), KINDS, required=True, default="text", width=20)
    target: Mapped[str | None] = text(tr("Links to"), longest=60, help=tr("The type of record, for a link."))
    section: Mapped[str | None] = text(tr("Section"), longest=60, help=tr("The heading it stands under in the form."))
    help: Mapped[str | None] = text(tr("Help"), longest=200, help=tr("A sentence shown beside it."))
    position: Mapped[int | None] = whole(tr("Place"))
    search: Mapped[bool] = yes_no(tr("Finds the record"), help=tr("Its words find the record; for text alone."))
    retired: Mapped[bool] = yes_no(tr("Retired"))

    about: ClassVar[About] = About(
        one=tr("Custom field"),
        many=tr("Custom fields"),
        icon="custom_field",
        meaning=tr(
            "A field that this register has of its own on one type of record. One that is retired is shown where it has a value, and takes no new ones."
        ),
        columns=("type", "label", "kind", "section", "retired"),
        part=True,
        order=("type", "position", "label"),
        quick=("kind", "target", "section", "help"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["label"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """A new field gets its code from its label, which it keeps whatever becomes of the label."""
        for name, what in FIXED.items() if before is not None else ():
            if values[name] != before[name]:  # type: ignore[index]
                yield FieldError(
                    name, tr("The {what} of a field never changes.", what=what), tr("Retire it, and add another.")
                )
        if before is None and values["type"] and values["label"] and values["code"] is None:
            known = select(CustomField.code).where(CustomField.type == values["type"])
            values["code"] = fresh_code(values["label"], {*_names(values["type"]), *connection.scalars(known)})

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        from atmp_desktop.records import BY_NAME

        main = [name for name, each in BY_NAME.items() if not each.about.part]
        if values["type"] not in main:
            yield FieldError(
                "type",
                tr("“{type}” is no main type of record.", type=values["type"]),
                tr("There are: {main}.", main=", ".join(main)),
            )
        elif values["label"].casefold() in _labels(values["type"]):
            many = BY_NAME[values["type"]].about.many
            yield FieldError(
                "label",
                tr("{many} have a field “{label}” already.", many=many, label=values["label"]),
                tr("Give it another label."),
            )
        if values["kind"] == "link" and values["target"] not in main:
            yield FieldError(
                "target", tr("A link needs the type it leads to."), tr("There are: {main}.", main=", ".join(main))
            )
        if values["kind"] != "link" and values["target"] is not None:
            yield FieldError("target", tr("Only a link leads to a type of record."), tr("Leave it empty."))
        if values["search"] and values["kind"] not in ("text", "long_text"):
            yield FieldError("search", tr("Only the words of text find a record."), tr("Take the tick off."))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """Two fields of a type with the same label, or the same code."""
        other = aliased(CustomField)
        for name in ("label", "code"):
            column, theirs = getattr(CustomField, name), getattr(other, name)
            same = and_(other.type == CustomField.type, func.lower(theirs) == func.lower(column))
            query = select(CustomField.id, column).join(other, and_(same, other.id != CustomField.id))
            for id, value in connection.execute(standing(CustomField, query.where(other.deleted.is_(None)), ids)):
                what = tr("There is a custom field of the {name} “{value}” already.", name=name, value=value)
                yield id, FieldError(name, what, tr("Use that one; bring it back if it is retired."))


def _names(type: str) -> set[str]:
    """The names by which a type's fields and what is worked out are asked for."""
    from atmp_desktop.records import BY_NAME

    if type not in BY_NAME:
        return set()
    record_type = BY_NAME[type]
    return {*fields_of(record_type), *(each.name for each in record_type.derived), *COMMON}


def _labels(type: str) -> set[str]:
    from atmp_desktop.records import BY_NAME

    record_type = BY_NAME[type]
    labels = [each.label for each in fields_of(record_type).values()]
    return {label.casefold() for label in (*labels, *(each.label for each in record_type.derived))}
