"""What is true of every record type, so that a new one is proved by being listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import ForeignKeyConstraint

from atmp_desktop.gui.icons import icon_names
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.column_types import IdColumn
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Base, Record, links_of, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.shipped import resources
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.names import has_own_name

every_type = pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
TODAY = date(2026, 11, 23)


@every_type
def test_a_type_is_named_after_its_module_and_says_what_it_is(record_type: type[Record]) -> None:
    assert record_type.__module__.rsplit(".", 1)[1] == type_name(record_type)
    assert BY_NAME[type_name(record_type)] is record_type
    assert record_type.about.meaning == " ".join((record_type.__doc__ or "").split())
    assert record_type.about.one
    assert record_type.about.many


@every_type
def test_a_type_has_an_icon_that_exists(record_type: type[Record]) -> None:
    assert record_type.about.icon in icon_names()
    assert (resources() / "icons" / f"{record_type.about.icon}.svg").is_file()


@every_type
def test_every_column_is_a_declared_field_or_one_that_all_records_have(record_type: type[Record]) -> None:
    common = {"id", "created_at", "created_by", "updated_at", "updated_by", "deleted", "own"}
    assert {column.key for column in record_type.__table__.columns} == set(fields_of(record_type)) | common


@every_type
def test_a_type_names_only_columns_it_has(record_type: type[Record]) -> None:
    about, known = record_type.about, columns_of(record_type, SHIPPED)
    assert set(about.columns) <= set(known)
    assert {name.removeprefix("-") for name in about.order} <= set(known)
    assert set(about.quick) <= set(fields_of(record_type))
    assert set(about.belongs_to) <= set(links_of(record_type))


@every_type
def test_every_link_is_a_foreign_key_with_a_rule_for_merging_and_one_for_erasing(record_type: type[Record]) -> None:
    links = links_of(record_type)
    keys = {
        key.column_keys[0]: key.elements[0].target_fullname
        for key in Base.metadata.tables[type_name(record_type)].constraints
        if isinstance(key, ForeignKeyConstraint)
    }
    assert set(keys) == set(links)
    for name, field in links.items():
        assert isinstance(field.kind, kinds.Link)
        assert keys[name] == f"{field.kind.target}.id"
        assert field.kind.merging == "repoint"
        assert field.kind.erasing in ("keep", "erase")


def test_no_id_column_of_a_record_is_left_without_a_link() -> None:
    loose = [
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        if table.name in BY_NAME
        for column in table.columns
        if isinstance(column.type, IdColumn) and column.name != "id" and not column.foreign_keys
    ]
    assert loose == []


@every_type
def test_a_type_is_found_by_its_own_name_or_belongs_to_one_that_is(record_type: type[Record]) -> None:
    if not has_own_name(record_type):
        owners = [links_of(record_type)[name].kind for name in record_type.about.belongs_to]
        assert owners
        assert all(isinstance(kind, kinds.Link) for kind in owners)


@every_type
def test_the_words_of_a_field_are_british_and_in_sentence_case(record_type: type[Record]) -> None:
    for field in fields_of(record_type).values():
        assert field.label[0].isupper()
        assert not field.label.endswith((".", ":"))
        assert "organization" not in field.label.lower()


@every_type
def test_every_choice_value_has_words_and_a_tone_only_for_codes_it_has(record_type: type[Record]) -> None:
    for field in fields_of(record_type).values():
        if isinstance(field.kind, kinds.Choice):
            assert field.kind.options
            assert set(field.kind.tones) <= set(field.kind.options)
            for code, words in field.kind.options.items():
                assert field.kind.parse(words, TODAY) == code
                assert field.kind.parse(code, TODAY) == code


def test_every_record_type_is_a_module_of_its_own() -> None:
    folder = Path(str(__import__("atmp_desktop.records").records.__file__)).parent
    with_table = {path.stem for path in folder.glob("*.py") if "__tablename__ = " in path.read_text(encoding="utf-8")}
    assert with_table == set(BY_NAME)
