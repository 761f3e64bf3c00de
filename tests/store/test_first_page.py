"""The first page read by the driver alone says what the list says, today and from today's file, or it says nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.records import (
    BY_NAME,
    RECORD_TYPES,
    Action,
    Affiliation,
    Group,
    Membership,
    Organisation,
    Person,
    Tag,
    kinds,
)
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import first_page, page_questions
from atmp_desktop.store.first_page import Questions, read_first_page
from atmp_desktop.store.lock import WindowLock, lock_path
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.page_questions import SPELL, answered, questions_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make

TODAY = date(2026, 11, 23)
SECONDS = 20.0
ROOT = Path(first_page.__file__).parent.parent.parent


def kept(store: Store, record_type: type[Record], **asked: Any) -> Questions:
    """The questions as they come back from where they were kept."""
    found = questions_of(store, Listing(record_type, TODAY, vocabulary=SHIPPED, **asked))
    assert found is not None
    return Questions.from_json(json.loads(json.dumps(found.to_json())))


def shown(store: Store, record_type: type[Record], day: date = TODAY) -> list[tuple[bytes, tuple[Any, ...]]]:
    """What the list itself has: words of links, values of all else as SQLite keeps them."""
    listing = Listing(record_type, day, vocabulary=SHIPPED)
    columns = listing.shown_columns()
    with store.read() as session:
        connection = session.connection()
        rows = listing.page(connection, listing.first(connection, 40))
    dialect = connection.dialect
    found = []
    for row in rows:
        cells = []
        for column, value, words in zip(columns, row.values, row.shown, strict=True):
            to_raw = column.kind.column_type().bind_processor(dialect)
            if isinstance(column.kind, kinds.Link):
                cells.append(words)
            else:
                cells.append(to_raw(value) if to_raw is not None and value is not None else value)
        found.append((row.id.bytes, tuple(cells)))
    return found


def page(path: Path, asked: Questions, today: date = TODAY) -> list[tuple[bytes, tuple[Any, ...]]]:
    rows = read_first_page(path, asked, today, SECONDS)
    assert rows is not None
    return [(row.id, row.cells) for row in rows]


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__tablename__)
def test_the_page_of_every_type_is_what_its_list_has(register: Store, record_type: type[Record]) -> None:
    make(register, record_type)
    if questions_of(register, Listing(record_type, TODAY, vocabulary=SHIPPED)) is None:
        # Then it has names in it that are put together of others'.
        kinds_of = [column.kind for column in Listing(record_type, TODAY, vocabulary=SHIPPED).shown_columns()]
        targets = [BY_NAME[kind.target] for kind in kinds_of if isinstance(kind, kinds.Link)]
        assert not all(has_own_name(target) for target in targets)
        return
    asked = kept(register, record_type)
    wanted = shown(register, record_type)
    register.close()
    assert page(register.path, asked) == wanted
    assert wanted


def test_what_changed_since_is_shown_as_it_is_now(register: Store) -> None:
    first, second = make(register, Person, given_name="Ann"), make(register, Person, given_name="Bob")
    asked = kept(register, Person)
    with register.write("Change") as write:
        married, gone = write.get(Person, first), write.get(Person, second)
        assert married is not None
        assert gone is not None
        married.family_name = "Married"
        write.bin(gone)
    wanted = shown(register, Person)
    register.close()
    assert page(register.path, asked) == wanted
    assert [cells[0] for _, cells in wanted] == ["Ann Married"]


def test_what_holds_today_is_worked_out_for_the_day_it_is(register: Store) -> None:
    person, group = make(register, Person), make(register, Group, code="GX")
    make(register, Membership, person=person, group=group, to_date=TODAY + timedelta(3))
    asked = kept(register, Person)
    register.close()
    groups = [page(register.path, asked, TODAY + timedelta(days))[0][1][-1] for days in (0, 3, 4, 4000)]
    assert groups == ["GX", "GX", None, None]


def test_what_goes_by_working_days_is_right_for_a_fortnight_and_then_not_shown(register: Store) -> None:
    person = make(register, Person)
    for days in range(0, 30, 2):
        make(register, Action, owner=person, due=TODAY + timedelta(days))
    asked = kept(register, Action)
    wanted = [shown(register, Action, TODAY + timedelta(days)) for days in range(SPELL)]
    register.close()
    for days in range(SPELL):
        assert page(register.path, asked, TODAY + timedelta(days)) == wanted[days]
    assert len({str(each) for each in wanted}) > 1
    assert read_first_page(register.path, asked, TODAY + timedelta(SPELL), SECONDS) is None
    assert read_first_page(register.path, asked, TODAY - timedelta(1), SECONDS) is None


def test_a_list_with_a_filter_or_out_of_the_bin_is_not_kept(register: Store) -> None:
    make(register, Organisation)
    where = parse(Organisation, "college", SHIPPED)
    assert questions_of(register, Listing(Organisation, TODAY, where=where, vocabulary=SHIPPED)) is None
    assert questions_of(register, Listing(Organisation, TODAY, binned=True, vocabulary=SHIPPED)) is None
    assert questions_of(register, Listing(Affiliation, TODAY, as_at=True, vocabulary=SHIPPED)) is None


def test_a_sorted_list_is_kept_as_it_is_sorted(register: Store) -> None:
    for name in ("Beta", "Alpha", "Gamma"):
        make(register, Organisation, name=name)
    asked = kept(register, Organisation, order=("-name",))
    register.close()
    assert [cells[0] for _, cells in page(register.path, asked)] == ["Gamma", "Beta", "Alpha"]


def write_to(path: Path) -> Callable[[], None]:
    store = Store.open(path, who="AB", clock=datetime.now().astimezone)
    make(store, Organisation)
    return store.close


def lock(path: Path) -> Callable[[], None]:
    return WindowLock.acquire(path, who="AB", now=datetime.now().astimezone()).release


@pytest.mark.parametrize("take", [write_to, lock])
def test_a_register_that_somebody_works_on_is_left_alone(
    register: Store, take: Callable[[Path], Callable[[], None]]
) -> None:
    make(register, Tag)
    asked = kept(register, Tag)
    register.close()
    release = take(register.path)
    assert read_first_page(register.path, asked, TODAY, SECONDS) is None
    release()
    assert len(page(register.path, asked)) == 1


def test_the_lock_is_where_the_window_has_it(tmp_path: Path) -> None:
    assert first_page.lock_beside(tmp_path / "a.atmp") == lock_path(tmp_path / "a.atmp")


def test_reading_it_leaves_the_file_and_its_folder_as_they_are(register: Store) -> None:
    make(register, Tag)
    asked = kept(register, Tag)
    register.close()
    before = register.path.read_bytes(), sorted(register.path.parent.iterdir())
    page(register.path, asked)
    assert (register.path.read_bytes(), sorted(register.path.parent.iterdir())) == before


def test_a_file_that_is_written_to_meanwhile_is_not_shown(register: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    make(register, Tag)
    asked = kept(register, Tag)
    register.close()
    answer = first_page.answer

    def answer_while_another_writes(*given: Any) -> Any:
        found = answer(*given)
        with Store.open(register.path, who="AB", clock=datetime.now().astimezone) as other:
            make(other, Tag)
        return found

    monkeypatch.setattr(first_page, "answer", answer_while_another_writes)
    assert read_first_page(register.path, asked, TODAY, SECONDS) is None


@pytest.mark.parametrize("another", [{"revision": "0000"}, {"register_id": str(UUID(int=1))}, {"program": "9.9 1"}])
def test_questions_of_another_register_schema_or_program_are_not_asked(
    register: Store, another: dict[str, str]
) -> None:
    make(register, Tag)
    asked = kept(register, Tag)
    register.close()
    assert page(register.path, asked)
    assert read_first_page(register.path, replace(asked, **another), TODAY, SECONDS) is None  # type: ignore[arg-type]


def test_words_that_the_register_changed_since_are_not_shown(register: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_questions, "VOCABULARY", ("tag",))
    make(register, Tag)
    asked = kept(register, Organisation)
    register.close()
    assert read_first_page(register.path, asked, TODAY, SECONDS) == []
    with Store.open(register.path, who="AB", clock=datetime.now().astimezone) as other:
        make(other, Tag)
    assert read_first_page(register.path, asked, TODAY, SECONDS) is None


def test_what_takes_too_long_is_broken_off(training: Store) -> None:
    asked = kept(training, Person)
    today = TODAY
    assert answered(training, asked, today, SECONDS)
    slow = Questions.from_json(
        {**asked.to_json(), "ids": ["SELECT a.id FROM change a, change b, change c ORDER BY b.id || c.id", []]}
    )
    assert answered(training, slow, today, 0.05) is None
    assert answered(training, asked, today, SECONDS)
    training.close()
    assert read_first_page(training.path, slow, today, 0.05) is None


def test_a_file_that_is_gone_no_register_or_damaged_shows_nothing(register: Store) -> None:
    for _ in range(30):
        make(register, Tag)
    asked = kept(register, Tag)
    register.close()
    path, whole = register.path, register.path.read_bytes()
    path.write_bytes(b"no database at all" * 100)
    assert read_first_page(path, asked, TODAY, SECONDS) is None
    for place in range(4096, len(whole), len(whole) // 40):
        path.write_bytes(whole[:place] + b"\xff" * 2000 + whole[place + 2000 :])
        rows = read_first_page(path, asked, TODAY, SECONDS)
        assert rows is None or len(rows) <= 40
    path.unlink()
    assert read_first_page(path, asked, TODAY, SECONDS) is None


def test_it_is_read_without_sqlalchemy_or_the_records(training: Store, tmp_path: Path) -> None:
    asked = [each for each in (questions_of(training, training.listing(each)) for each in RECORD_TYPES) if each]
    questions = tmp_path / "questions.json"
    questions.write_text(json.dumps([each.to_json() for each in asked]), encoding="utf-8")
    code = (
        "import json, sys; from datetime import date; from pathlib import Path;"
        "from atmp_desktop.store.first_page import Questions, read_first_page;"
        "asked = [Questions.from_json(each) for each in json.loads(Path(sys.argv[2]).read_text('utf-8'))];"
        "today = date.fromisoformat(sys.argv[3]);"
        "read = [read_first_page(Path(sys.argv[1]), each, today, 20.0) for each in asked];"
        "print(len(read), sum(rows is None for rows in read));"
        "print([name for name in sys.modules if name.startswith(('sqlalchemy', 'atmp_desktop.records'))])"
    )
    given = [str(training.path), str(questions), TODAY.isoformat()]
    ended = subprocess.run([sys.executable, "-c", code, *given], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines() == [f"{len(asked)} 0", "[]"]
