"""``docs/errors.md`` lists every error code of the package, with its HTTP status."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from captionsync import errors
from captionsync.errors import CaptionSyncError, InputError, LimitError, ProviderRefusedError
from captionsync.web.problems import CODE_STATUS, STATUS
from tests.docs.pages import ROOT, page, rows

Kind = type[CaptionSyncError]

PASSED_ON: dict[str, Kind] = {
    "provider_invalid": ProviderRefusedError,
    "too_large": InputError,
    "too_many_conversions": LimitError,
    "too_many_exports": LimitError,
}
"""Codes that reach their error through a variable."""


def kinds() -> dict[str, Kind]:
    """Return the errors of ``captionsync.errors`` by name."""
    found = {name: value for name, value in vars(errors).items() if isinstance(value, type)}
    return {name: kind for name, kind in found.items() if issubclass(kind, CaptionSyncError)}


def raised() -> Iterator[tuple[str, Kind]]:
    """Yield the codes that are written where an error is made, with its type."""
    known = kinds()
    for path in (ROOT / "captionsync").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in known:
                for given in node.keywords:
                    if given.arg == "code" and isinstance(given.value, ast.Constant):
                        yield str(given.value.value), known[node.func.id]


def answered() -> Iterator[tuple[str, int, str]]:
    """Yield the codes that are sent without an error, with their status; a connection that is closed may be retried."""
    for path in (ROOT / "captionsync" / "web").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("problem", "self._say"):
                given = [item.value for item in node.args if isinstance(item, ast.Constant)]
                if len(given) > 1 and isinstance(given[0], int):
                    yield str(given[1]), given[0], "yes" if ast.unparse(node.func) == "self._say" else "no"
            if isinstance(node, ast.FunctionDef) and node.name == "_http_code":
                table = next(item for item in ast.walk(node) if isinstance(item, ast.Dict))
                yield from ((code, status, "no") for status, code in ast.literal_eval(table).items())
                yield "bad_request", 400, "no"


def status_of(code: str, kind: Kind) -> int:
    """Return the HTTP status of an error."""
    return CODE_STATUS.get(code) or next(STATUS[each] for each in kind.__mro__ if each in STATUS)


def expected() -> set[tuple[str, int, str]]:
    """Return code, status and whether a retry may help."""
    made = {(kind.code, kind) for kind in kinds().values()} | set(raised()) | set(PASSED_ON.items())
    found = {(code, status_of(code, kind), "yes" if kind.retryable else "no") for code, kind in made}
    known = {code for code, *_ in found}
    return found | {row for row in answered() if row[0] not in known}


def test_the_table_is_the_code() -> None:
    listed = [(row[0].strip("`"), int(row[1]), row[2]) for row in rows(page("errors.md"))]
    assert sorted(listed) == sorted(expected())


def test_every_code_has_a_meaning() -> None:
    assert all(len(row) == 4 and row[3].endswith(".") for row in rows(page("errors.md")))


def test_every_code_with_a_status_of_its_own_is_raised_somewhere() -> None:
    assert set(CODE_STATUS) <= {code for code, *_ in expected()}
