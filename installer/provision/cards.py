"""The cards of a whole fleet as one file to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop import VERSION
from desktop.documents.fleet_card import FleetCard, render_fleet_cards
from desktop.domain.office import Office
from desktop.runtime.office_signature import PublicKey


def cards_pdf(
    made: Sequence[tuple[Office, Mapping[str, str]]], key: PublicKey, it_contact: str, made_at: datetime
) -> bytes:
    """Return a card for each office and the cells of its row, two on a sheet of A4."""
    return render_fleet_cards(
        [
            FleetCard(
                office=office,
                version=VERSION,
                key_name=key.name,
                fingerprint=key.fingerprint,
                it_contact=cells.get("it_contact") or it_contact,
            )
            for office, cells in made
        ],
        made_at,
    )
