"""Holding the contract (docs/sp4n-contract.md) against a real account without sending anything: only E7 is read.

What is known of the API was never confirmed by its owner. Where a real account answers otherwise, this says how.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.domain.checkup import Check, Checkup
from desktop.domain.clock_skew import clock_warning
from desktop.domain.office import Sp4nSettings
from desktop.domain.sync_round import Link, LinkState
from desktop.domain.wording import number
from resources.i18n import translate
from sync.connectivity import read_link
from sync.gateway import Answer
from sync.lapor_v3.answers import RawAnswer, read_id

if TYPE_CHECKING:
    from sync.lapor_v3.calls import LaporV3

MOST_PAGES = 50
_KNOWN_ABOVE = frozenset({"results", "message", "status", "success", "code"})
_KNOWN_PAGING = frozenset(
    {
        "data", "next_page_url", "prev_page_url", "first_page_url", "last_page_url", "current_page", "last_page", "from",
        "to", "total", "per_page", "path", "links", "meta",
    }
)  # fmt: skip
_KNOWN_ENTRY = frozenset({"id", "name"})


def check_sp4n(gateway: LaporV3, settings: Sp4nSettings, now: Callable[[], datetime]) -> Checkup:
    """Ask the server whether it is there, then for all agencies; say where it differs from what we know."""
    link = read_link(gateway, now).link
    if link.state not in (LinkState.ONLINE, LinkState.CREDENTIALS):
        return Checkup((Check("server_reachable", False, link.message),), is_offline=True)
    reached = translate("Checkup", "Server menjawab dalam {seconds} detik.").format(
        seconds=number(max(0.1, link.response_s or 0), 1)
    )
    checks = [Check("server_reachable", True, reached), _clock(link)]
    if link.state is LinkState.CREDENTIALS:
        return Checkup((*checks, Check("secrets_accepted", False, link.message)))
    checks.append(Check("secrets_accepted", True, translate("Checkup", "Kata sandi kantor diterima server.")))
    agencies = _read_agencies(gateway)
    checks.append(
        Check("institutions_shape", not agencies.differences, " ".join(agencies.differences) or _as_known())
    )
    checks.append(Check("institutions_new_keys", True, _new_keys(agencies.new_keys)))
    if agencies.is_whole:
        checks.append(_ids(settings, agencies.ids))
    return Checkup(tuple(checks))


@dataclass
class _Agencies:
    """What E7 said, page by page."""

    ids: set[str] = field(default_factory=set)
    differences: list[str] = field(default_factory=list)
    new_keys: set[str] = field(default_factory=set)
    is_whole: bool = False

    def add(self, raw: RawAnswer) -> bool:
        """Take one page; return whether another one follows."""
        value = raw.json()
        if not 200 <= raw.status < 300 or not isinstance(value, dict):
            self._differs(
                translate("Checkup", "E7: jawaban {status} bukan objek JSON yang utuh.").format(
                    status=raw.status
                )
            )
            return False
        self.new_keys |= {f"E7.{key}" for key in value.keys() - _KNOWN_ABOVE}
        results = value.get("results")
        if not isinstance(results, dict):
            self._differs(translate("Checkup", "E7: results tidak ada atau bukan objek."))
            return False
        self.new_keys |= {f"E7.results.{key}" for key in results.keys() - _KNOWN_PAGING}
        rows = results.get("data")
        if not isinstance(rows, list):
            self._differs(translate("Checkup", "E7: results.data tidak ada atau bukan daftar."))
            return False
        self._take(rows)
        self.is_whole = not results.get("next_page_url")
        return not self.is_whole

    def _take(self, rows: list[Any]) -> None:
        odd = 0
        for row in rows:
            entry: Mapping[str, Any] = row if isinstance(row, dict) else {}
            agency_id, name = read_id(entry.get("id")), entry.get("name")
            if agency_id is not None:
                self.ids.add(agency_id)
            odd += agency_id is None or not (isinstance(name, str) and name.strip())
            self.new_keys |= {f"E7.results.data[].{key}" for key in entry.keys() - _KNOWN_ENTRY}
        if odd:
            self._differs(
                translate("Checkup", "E7: {count} dari {all} entri tanpa id atau name.").format(
                    count=odd, all=len(rows)
                )
            )

    def _differs(self, words: str) -> None:
        if words not in self.differences:
            self.differences.append(words)


def _read_agencies(gateway: LaporV3) -> _Agencies:
    agencies = _Agencies()
    for page in range(1, MOST_PAGES + 1):
        result = gateway.institutions(page)
        if isinstance(result, Answer):
            agencies.differences.append(
                translate("Checkup", "E7: halaman {page} tidak terbaca karena sambungan putus.").format(
                    page=page
                )
            )
            break
        if not agencies.add(result[0]):
            break
    return agencies


def _clock(link: Link) -> Check:
    if link.clock_skew_s is None:
        return Check("clock", True, translate("Checkup", "Server tidak menyebut jamnya."))
    warning = clock_warning(link.clock_skew_s)
    agrees = translate("Checkup", "Jam komputer cocok dengan server, selisih {seconds} detik.")
    return Check("clock", warning is None, warning or agrees.format(seconds=round(abs(link.clock_skew_s))))


def _ids(settings: Sp4nSettings, listed: set[str]) -> Check:
    """Say which institution ids of the office's file the server does not list."""
    ours = dict(settings.institution_ids)
    missing = [f"{code} ({number_})" for code, number_ in ours.items() if number_ not in listed]
    if missing:
        text = translate("Checkup", "Id instansi di berkas kantor yang tidak ada di LAPOR!: {ids}.")
        return Check("institution_ids", False, text.format(ids=", ".join(missing)))
    text = translate("Checkup", "{count} id instansi di berkas kantor ada di LAPOR! ({all} instansi).")
    return Check("institution_ids", True, text.format(count=number(len(ours)), all=number(len(listed))))


def _as_known() -> str:
    return translate("Checkup", "Bentuk daftar instansi (E7) sesuai kontrak.")


def _new_keys(keys: set[str]) -> str:
    if not keys:
        return translate("Checkup", "Tidak ada isian baru di jawaban.")
    text = translate("Checkup", "Isian yang belum dikenal, tidak mengganggu: {keys}.")
    return text.format(keys=", ".join(sorted(keys)[:40]))
