"""Agencies and topics as lists to choose from: (key, label), the distinctive name first."""

from __future__ import annotations

from desktop.domain.places import ReferenceData
from desktop.domain.topic_names import topic_name
from ui.common.matching import Entry, fold


def agency_entries(reference: ReferenceData) -> list[Entry]:
    """Return ``Dinas PUPR, Dinas Pekerjaan Umum dan Penataan Ruang`` and so on, in the order of the list."""
    return [
        (
            agency.code,
            agency.name if fold(agency.label) == fold(agency.name) else f"{agency.label}, {agency.name}",
        )
        for agency in reference.agencies
    ]


def topic_entries(reference: ReferenceData) -> list[Entry]:
    """Return ``Jalan Berlubang, Pekerjaan Umum dan Penataan Ruang`` and so on, in the order of the tree."""
    return [
        (
            topic.name,
            topic_name(topic.name)
            if topic.name == topic.main
            else f"{topic_name(topic.name)}, {topic_name(topic.main)}",
        )
        for topic in reference.topics
    ]
