"""The log and crash reports say where it happened, never whose data it happened to."""

from pathlib import Path

import pytest

from atmp_desktop.log import KEPT_REPORTS, Log

CANARY = "Griesenbachova-Canary"


class CanaryError(Exception):
    """An error whose words quote somebody's name."""


def fail_with(name: str) -> None:
    raise CanaryError(f"{name} <{name}@example.org> could not be saved")


def fail_on_the_way(name: str) -> None:
    local = f"the local value {name}"
    try:
        fail_with(name)
    except CanaryError as error:
        error.add_note(f"note about {name}")
        raise ValueError(f"wrong value: {name!r} ({local})") from error


def caught(name: str = CANARY) -> BaseException:
    with pytest.raises(ValueError, match="wrong value") as found:
        fail_on_the_way(name)
    return found.value


def everything_in(folder: Path) -> str:
    return "\n".join(path.name + path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))


def test_a_crash_report_says_the_places_and_kinds_and_not_a_word_of_the_data(tmp_path: Path) -> None:
    log = Log(tmp_path)
    path = log.report(caught())
    log.close()
    assert path is not None
    written = everything_in(tmp_path)
    assert CANARY not in written
    assert "could not be saved" not in written
    assert "CanaryError" in written
    assert "ValueError" in written
    assert "test_log.py" in written
    assert "in fail_on_the_way" in written
    assert "which led to:" in written


def test_the_folders_of_the_computer_are_not_in_it_either(tmp_path: Path) -> None:
    log = Log(tmp_path)
    log.report(caught())
    log.close()
    assert str(Path(__file__).parent) not in everything_in(tmp_path)


def test_an_error_from_the_same_place_is_reported_once_whatever_its_words(tmp_path: Path) -> None:
    log = Log(tmp_path)
    errors = [caught(name) for name in ("Ann Example", "Bob Example")]
    reports = [log.report(error) for error in errors]
    log.close()
    assert reports[0] is not None
    assert reports[1] is None


def test_an_error_from_another_place_has_a_report_of_its_own(tmp_path: Path) -> None:
    log = Log(tmp_path)
    with pytest.raises(CanaryError) as other:
        fail_with(CANARY)
    assert log.report(caught()) is not None
    assert log.report(other.value) is not None
    log.close()
    assert len(list(tmp_path.glob("report-*.txt"))) == 2


def test_old_reports_make_room_for_new_ones(tmp_path: Path) -> None:
    for number in range(KEPT_REPORTS + 10):
        (tmp_path / f"report-20260101-{number:06}-x.txt").write_text("old", encoding="utf-8")
    log = Log(tmp_path)
    made = log.report(caught())
    log.close()
    kept = sorted(tmp_path.glob("report-*.txt"))
    assert len(kept) == KEPT_REPORTS
    assert made in kept
