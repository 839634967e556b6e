"""What is written is read back the same by the standard library's reader, whatever people type into a list."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installer.provision.toml_text import write_toml

_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
_SINGLE = st.one_of(_TEXT, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(-1e6, 1e6), st.dates())
_VALUE = st.one_of(_SINGLE, st.lists(_TEXT, max_size=4))
_TABLE = st.dictionaries(_TEXT, _VALUE, max_size=5)


@given(
    st.dictionaries(_TEXT, st.one_of(_VALUE, _TABLE, st.dictionaries(_TEXT, _TABLE, max_size=3)), max_size=6)
)
def test_it_is_read_back_the_same(values: dict[str, Any]) -> None:
    assert tomllib.loads(write_toml(values)) == values


def test_it_reads_as_people_write_it() -> None:
    values = {
        "format": 1,
        "valid_until": date(2027, 12, 31),
        "signatories": {"head": {"name": 'Ir. "Adi"'}},
        "sp4n": {"user_id": "7", "category_ids": {"JALAN BERLUBANG": "436"}},
    }
    assert write_toml(values).splitlines() == [
        "format = 1",
        "valid_until = 2027-12-31",
        "",
        "[signatories.head]",
        'name = "Ir. \\"Adi\\""',
        "",
        "[sp4n]",
        'user_id = "7"',
        "",
        "[sp4n.category_ids]",
        '"JALAN BERLUBANG" = "436"',
    ]


def test_a_value_of_no_such_kind_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        write_toml({"x": object()})
