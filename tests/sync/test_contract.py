"""The contract: the adapter asks byte for byte what is recorded, and understands each recorded answer as recorded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sync.gateway import ApiSecrets
from sync.lapor_v3 import LaporV3
from tests.sync.canned import CannedServer
from tests.sync.contract import CALLS, SECRETS, pairs, request_of, understanding
from tests.sync.contract_table import BEGIN, END, table
from tests.sync.desk import settings

PAIRS = pairs()
DOCUMENT = Path(__file__).parents[2] / "docs" / "sp4n-contract.md"
ENDPOINTS = {
    "E1": "POST /complaints/complaint/file",
    "E2": "POST /complaints/complaint",
    "E3": "POST /complaints/process/{complaint_id}/reject",
    "E4": "GET /complaints/{complaint_id}/complaint",
    "E5": "GET /complaints/{complaint_id}/followups?page=n",
    "E6": "POST /complaints/followup/add",
    "E7": "GET /masters/institutions/external",
    "E8": "GET /masters/templates",
}


@pytest.mark.parametrize("name", PAIRS)
def test_a_recorded_pair(name: str) -> None:
    pair = PAIRS[name]
    with CannedServer(pair.response, pair.response) as server:
        gateway = LaporV3(settings(server.url), ApiSecrets(*SECRETS))
        told = CALLS[pair.call](gateway)
        gateway.close()
        asked = request_of(server.requests[0])
    assert asked == pair.value["request"]
    assert understanding(told) == pair.value["understood"]


def test_every_call_is_recorded_as_the_practice_server_answers_it() -> None:
    recorded = {pair.call for pair in PAIRS.values() if pair.value["source"] == "practice"}
    assert recorded == CALLS.keys() - {"e5-page-2"}


@pytest.mark.parametrize("name", PAIRS)
def test_no_secret_and_nobody_real_is_recorded(name: str) -> None:
    text = PAIRS[name].path.read_text(encoding="utf-8")
    assert not any(secret in text for secret in SECRETS)
    assert not re.search(r"Bearer |127\.0\.0\.1|layanan\.go\.id|\b16\d{14}\b", text)


def test_the_table_of_the_document_is_the_one_of_the_program() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text.partition(BEGIN)[2].partition(END)[0].strip() == table().strip(), (
        "run python -m tests.sync.contract_table, then read what changed"
    )


@pytest.mark.parametrize("name", ENDPOINTS)
def test_the_document_names_every_call(name: str) -> None:
    assert f"## {name} · `{ENDPOINTS[name]}" in DOCUMENT.read_text(encoding="utf-8")


def test_the_document_names_every_recorded_pair() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in PAIRS if f"`{name}`" not in text] == []
