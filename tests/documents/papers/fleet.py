"""The cards of two invented workstations, one with the longest names that the list of offices lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.documents.fleet_card import FleetCard, render_fleet_cards
from tests.documents.samples import OFFICE

MADE_AT = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
CARD = FleetCard(
    replace(OFFICE, serial=3, valid_until=date(2027, 12, 31)),
    "1.0.0",
    "Kabupaten Muara Enim",
    "5872 5936 5566 CA3D 7C7D",
    "Bidang Aptika Diskominfo, telepon (0734) 700 000",
)
LONG = replace(
    CARD,
    office=replace(
        CARD.office,
        name="Loket Pengaduan Masyarakat Kecamatan Semende Darat Laut dan Sekitarnya",
        place="Semende Darat Laut dan Sekitarnya",
        code="MEPA99",
        device_code="X99",
        serial=2**53 - 1,
    ),
    key_name="Kabupaten Penukal Abab Lematang Ilir, kunci penandatangan berkas kantor 2028 " + "ABC",
    it_contact="Bidang Aplikasi dan Informatika Diskominfo, telepon (0734) 700 000, WhatsApp 0812-7000-1708, jam kerja 08–15.30",
)

PAPERS: dict[str, Callable[[], bytes]] = {
    "kartu-loket.pdf": lambda: render_fleet_cards([CARD, LONG], MADE_AT)
}
