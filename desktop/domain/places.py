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
    """A unit of the regency (OPD); ``code`` is its name in the JSON form and the provisioning file, e.g. ``PUPR``."""

    code: str
    name: str
    short: str = ""
    """The short name as people say and print it: ``Dinas PUPR``."""

    @property
    def label(self) -> str:
        """Return the short name for narrow columns and lists."""
        return self.short or self.code


@dataclass(frozen=True, slots=True)
class Topic:
    """A category of the national topic tree with its main topic."""

    name: str
    main: str


class ReferenceData(Protocol):
    """What the office knows of its surroundings; shipped data or the office's own files."""

    @property
    def villages(self) -> Sequence[Village]:
        """All desa and kelurahan of the regency."""
        ...

    @property
    def agencies(self) -> Sequence[Agency]:
        """The units that a complaint may be addressed to."""
        ...

    @property
    def topics(self) -> Sequence[Topic]:
        """The topics offered at the desk, each name once."""
        ...

    @property
    def districts(self) -> Container[str]:
        """Codes of all districts of the country (``16.03.02``), for reading a NIK."""
        ...

    def village(self, code: str) -> Village | None:
        """Return the village with this code."""
        ...

    def agency(self, code: str) -> Agency | None:
        """Return the agency with this code, short or full name."""
        ...

    def topic(self, name: str) -> Topic | None:
        """Return the topic with this name, in any letter case."""
        ...
