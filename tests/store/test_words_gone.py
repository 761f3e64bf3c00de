"""Words that were changed are gone from the search index, byte for byte, whether by ones or by thousands."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from atmp_desktop.records import Person
from atmp_desktop.store import documents
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store


@pytest.mark.parametrize("many", [3, 50])
def test_a_changed_word_is_gone_from_the_pages_of_the_index(
    register: Store, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MANY", 10)
    with register.write("Add people") as write:
        ids = write.bulk_add(Person, [{"given_name": "Ann", "family_name": f"Canaryword{n}"} for n in range(many)])
    with register.write("Rename them") as write:
        write.bulk_edit(Person, {id: {"family_name": f"Renamed{n}"} for n, id in enumerate(ids)})
    with register.read() as session:
        blocks = [bytes(block) for block in session.scalars(text("SELECT block FROM search_data"))]
        setting = session.scalar(text("SELECT v FROM search_config WHERE k = 'secure-delete'"))
    assert b"canaryword" not in b"".join(blocks)
    assert any(b"renamed" in block for block in blocks)
    assert setting == 1
    assert check(register) == []
