import os
import re
from collections.abc import Iterator
from pathlib import Path

from tests.packaging.conftest import ROOT

NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}
NOT_TEXT = {".png", ".jpg", ".ico", ".xlsx", ".atmp", ".gz", ".pyc"}
LONGEST_MODULE = 400

# Spelled so that this file does not hold the words itself.
ADDRESSES_OF_REGISTRIES = (
    r"pypi[.]org|pythonhosted[.]org|test[.]pypi|registry[.]npmjs|extra-index-ur[l]|deb[.]debian[.]org"
)
NOT_THE_PRODUCT = (
    r"\bA[I]\b|\blanguage model[s]?\b|\bagenti[c]\b|\bsub-?agen[t]|\bchatbo[t]|\bcopilo[t]|\bclaude (code|sonne[t]|opu[s])|\bchatgp[t]"
    r"|\bopena[i]\b|\banthropi[c]\b|(?<![\w.])/wor[k]/|(?<![\w.])/tm[p]/|\bissue #?\d|\bproject's CE[O]\b"
)


def kept_files() -> Iterator[Path]:
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [
            name for name in inner if name not in NOT_OURS and not name.endswith("_cache") and name != ".hypothesis"
        ]
        yield from (Path(folder, name) for name in names if Path(name).suffix not in NOT_TEXT)


def lines_with(pattern: str, ignore_case: bool = True) -> list[str]:
    wanted = re.compile(pattern, re.IGNORECASE if ignore_case else 0)
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in kept_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if wanted.search(line)
    ]


def test_no_module_is_longer_than_a_person_reads_at_once() -> None:
    lengths = {path: len(path.read_bytes().splitlines()) for path in kept_files() if path.suffix == ".py"}
    assert {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_no_file_carries_the_address_of_a_package_registry() -> None:
    assert lines_with(ADDRESSES_OF_REGISTRIES) == []


def test_every_file_speaks_of_the_product_alone() -> None:
    assert lines_with(NOT_THE_PRODUCT) == []


def test_every_text_file_is_utf8_with_plain_line_ends() -> None:
    odd = []
    for path in kept_files():
        content = path.read_bytes()
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            odd.append(f"{path.relative_to(ROOT)}: not UTF-8")
        if b"\r\n" in content and "tests" not in path.parts:
            odd.append(f"{path.relative_to(ROOT)}: Windows line ends")
    assert odd == []


def test_there_is_no_module_called_after_nothing_in_particular() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "manager", "common"}
    modules = [path for path in kept_files() if path.suffix == ".py" and "atmp_desktop" in path.parts]
    assert [path for path in modules if vague & set(path.stem.split("_"))] == []
