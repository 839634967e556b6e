"""Any JSON whatsoever in place of a complaint: logged or refused, never a crash, never half saved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.functional.conftest import Loket, Result
from tests.usecases.desk import Counts, form, row_counts

QUIET = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXT = st.text(st.characters(exclude_categories=()), max_size=30)  # lone surrogates and controls included
SCALAR = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
ANYTHING = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
PLACES: list[tuple[str, ...]] = [(key,) for key in (*form(), "received_at", "duplicate_of", "baru")]
PLACES += [("complainant", key) for key in (*form()["complainant"], "baru")]
PLACES += [("respondent", key) for key in ("name", "nip", "position", "unit", "baru")]
LIKELY = st.sampled_from(
    [
        "",
        " ",
        "tatap_muka",
        "ktp",
        "2026-01-01",
        "9999-12-31",
        "0001-01-01",
        "2026-01-01T00:00:00+07:00",
        "P",
        0,
        1,
        -1,
    ]
)
MUTATION = st.tuples(st.sampled_from(PLACES), ANYTHING | LIKELY)


def mutated(mutations: list[tuple[tuple[str, ...], Any]]) -> dict[str, Any]:
    """Return a valid form with values put in the places named."""
    value = form()
    for place, new in mutations:
        holder = value
        for key in place[:-1]:
            if not isinstance(holder.get(key), dict):
                holder[key] = {}
            holder = holder[key]
        holder[place[-1]] = new
    return value


def check(loket: Loket, folder: Path, value: object) -> None:
    """Assert that ``value`` is logged whole or refused whole, with one JSON value on stdout either way."""
    before = row_counts(folder)
    result = loket.add(value)
    logged = _logged(result, is_list=isinstance(value, list))
    after = row_counts(folder)
    grown = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    assert grown == _expected_growth(logged, before)


def _logged(result: Result, *, is_list: bool) -> int:
    assert result.code in (0, 2), result
    results = result.json if is_list else [result.json]
    failed = [entry["error"] for entry in results if "error" in entry]
    assert all(error["message"] and error["code"] for error in failed)
    assert (result.code == 2) == bool(failed)
    return len(results) - len(failed)


def _expected_growth(logged: int, before: Counts) -> Counts:
    if logged == 0:
        return {}
    growth = dict.fromkeys(
        ("complaint", "history", "outbox_item", "outbox_step", "complaint_words", "complaint_parts"), logged
    )
    return growth | ({"number_series": 1} if before["number_series"] == 0 else {})


@QUIET
@given(ANYTHING)
def test_anything_at_all(loket: Loket, folder: Path, value: object) -> None:
    check(loket, folder, value)


@QUIET
@given(st.lists(MUTATION, min_size=1, max_size=3))
def test_a_valid_form_with_something_else_in_it(
    loket: Loket, folder: Path, mutations: list[tuple[tuple[str, ...], Any]]
) -> None:
    check(loket, folder, mutated(mutations))


@QUIET
@given(st.lists(st.lists(MUTATION, max_size=1).map(mutated) | ANYTHING, max_size=4))
def test_a_list_of_good_and_bad(loket: Loket, folder: Path, values: list[object]) -> None:
    check(loket, folder, values)


@QUIET
@given(st.data())
def test_a_form_with_bytes_cut_or_changed(loket: Loket, folder: Path, data: st.DataObject) -> None:
    content = bytearray(json.dumps(form(), ensure_ascii=False).encode())
    change: Callable[[bytearray], bytes] = data.draw(
        st.sampled_from([_cut(data), _flipped(data), _doubled(data)])
    )
    before = row_counts(folder)
    result = loket.json("complaint", "add", "-", stdin=change(content))
    assert result.code in (0, 2)
    if result.code == 2:
        assert result.error["message"]
        assert row_counts(folder) == before


def _cut(data: st.DataObject) -> Callable[[bytearray], bytes]:
    return lambda content: bytes(content[: data.draw(st.integers(0, len(content) - 1))])


def _flipped(data: st.DataObject) -> Callable[[bytearray], bytes]:
    def change(content: bytearray) -> bytes:
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        return bytes(content)

    return change


def _doubled(data: st.DataObject) -> Callable[[bytearray], bytes]:
    def change(content: bytearray) -> bytes:
        start = data.draw(st.integers(0, len(content) - 1))
        end = data.draw(st.integers(start, len(content)))
        return bytes(content[:end] + content[start:end] + content[end:])

    return change
