"""What "current" means in SQL: both ends included, an empty start counting as already so. Knows no record type."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def current_on(record_type: Any, day: date) -> ColumnElement[bool]:
    """True for the rows of a type with `from_date` and `to_date` that hold on a day."""
    return and_(
        or_(record_type.from_date.is_(None), record_type.from_date <= day),
        or_(record_type.to_date.is_(None), record_type.to_date >= day),
    )
