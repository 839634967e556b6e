"""Reference values that a complaint points to: villages, agencies and topics. Names are not unique: key on the code."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan with its Kemendagri code (``16.03.02.1001``)."""

    code: str
    name: str
    is_kelurahan: bool
    district: str

    @property
    def label(self) -> str:
        """Return the name as people must see it, since names recur: ``Pagar Dewa, Kec. Lubai Ulu``."""
        return f"{self.name}, Kec. {self.district}"

    @property
    def formal(self) -> str:
        """Return the name as printed in an address: ``Desa Pagar Dewa, Kec. Lubai Ulu``."""
        return f"{'Kel.' if self.is_kelurahan else 'Desa'} {self.label}"


@dataclass(frozen=True, slots=True)
class Agency:
    """A unit of the regency (OPD); ``code`` is its short name in the JSON form, e.g. ``PUPR``."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A category of the national topic tree with its main topic."""

    name: str
    main: str


class ReferenceData(Protocol):
    """What the office knows of its surroundings; shipped data or the office's own files."""

    villages: Sequence[Village]
    agencies: Sequence[Agency]
    topics: Sequence[Topic]
    districts: Container[str]
    """Codes of all districts of the country (``16.03.02``), for reading a NIK."""

    def village(self, code: str) -> Village | None:
        """Return the village with this code."""
        ...

    def agency(self, code: str) -> Agency | None:
        """Return the agency with this short name."""
        ...

    def topic(self, name: str) -> Topic | None:
        """Return the topic with this name, in any letter case."""
        ...
