"""How values are kept in SQLite: ids as bytes, days and instants as text that sorts as they do."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from atmp_desktop.days import dates
from atmp_desktop.days.moments import Unreadable, moment_from, moment_text
from atmp_desktop.translation import tr


class IdColumn(TypeDecorator[UUID]):
    """A UUID kept as its 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | bytes | None, dialect: Dialect) -> bytes | None:
        return value.bytes if isinstance(value, UUID) else value

    def process_result_value(self, value: object, dialect: Dialect) -> UUID | None:
        if value is None:
            return None
        if not isinstance(value, bytes) or len(value) != 16:
            raise Unreadable(tr("An id in the file is none."))
        return UUID(bytes=value)


class DateColumn(TypeDecorator[date]):
    """A day kept as its ISO text, so that it reads and sorts the same in every program."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise Unreadable(tr("A day in the file is none.")) from error


class PartialDateColumn(TypeDecorator[dates.PartialDate]):
    """A year, month or day kept as 2018, 2018-05 or 2018-05-01."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: dates.PartialDate | None, dialect: Dialect) -> str | None:
        return None if value is None else value.iso

    def process_result_value(self, value: str | None, dialect: Dialect) -> dates.PartialDate | None:
        if value is None:
            return None
        try:
            return dates.PartialDate.parse(value)
        except (TypeError, ValueError, AttributeError) as error:
            raise Unreadable(tr("A date in the file is none.")) from error


class MomentColumn(TypeDecorator[datetime]):
    """An instant kept as ISO text in UTC, to the microsecond."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else moment_from(value)


class OwnColumn(TypeDecorator[dict[str, Any]]):
    """The values of a register's own fields by name, kept as one JSON object; nothing where there are none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> str | None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, Any] | None:
        if value is None:
            return None
        try:
            found = json.loads(value)
        except (TypeError, ValueError) as error:
            raise Unreadable(tr("What a record has in the register's own fields cannot be read.")) from error
        if not isinstance(found, dict):
            raise Unreadable(tr("What a record has in the register's own fields is none."))
        return found
