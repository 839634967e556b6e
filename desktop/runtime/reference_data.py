"""Villages, agencies and topics around one office, each read from the shipped data when first asked for.

The table of the whole country (91,599 places) is never read: each regency is a file of its own, inside
``regions/indonesia.zip`` or beside it. Agencies can be replaced by the office's file.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from desktop.domain.errors import InvalidInput
from desktop.domain.places import Agency, Topic, Village
from desktop.runtime.table_file import TableFile
from resources import resource
from resources.i18n import translate

_REGENCY_CODE = re.compile(r"[0-9]{2}\.[0-9]{2}")
_VILLAGE_LEVELS = frozenset({"desa", "kelurahan", "desa_adat"})


def load_reference(
    regency_code: str, agencies_csv: bytes | None = None, agencies_file: str = "opd.csv"
) -> RegencyReference:
    """Return the surroundings of an office in the regency ``16.03``.

    Args:
        regency_code: Kemendagri code of a regency or city.
        agencies_csv: the office's own list of agencies, None for the shipped one.
        agencies_file: how messages call that list.

    Raises:
        InvalidInput: the regency does not exist, or the list is malformed (naming its line).
    """
    regency_name(regency_code)
    agencies = None
    if agencies_csv is not None:
        agencies = _read_agencies(TableFile(agencies_file, "files.agencies", agencies_csv))
    return RegencyReference(regency_code, agencies)


def regency_name(regency_code: str) -> str:
    """Return the name of a regency or city with its kind: ``Kabupaten Muara Enim``.

    Raises:
        InvalidInput: there is none with this code.
    """
    for code, name, _level in _regency_rows(regency_code):
        if code == regency_code:
            return name
    raise _unknown_regency(regency_code)


@dataclass(frozen=True)
class RegencyReference:
    """Reference data of one regency; implements ``desktop.domain.places.ReferenceData``."""

    regency_code: str
    own_agencies: tuple[Agency, ...] | None = None

    @cached_property
    def _places(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(_regency_rows(self.regency_code))

    @cached_property
    def _districts(self) -> dict[str, str]:
        return {code: name for code, name, level in self._places if level == "district"}

    @cached_property
    def villages(self) -> Sequence[Village]:
        """All desa and kelurahan, by code."""
        return tuple(
            Village(code, name, level == "kelurahan", self._districts[code[:8]])
            for code, name, level in self._places
            if level in _VILLAGE_LEVELS
        )

    @cached_property
    def agencies(self) -> Sequence[Agency]:
        """The units of the regency, in the order of their list; only its kecamatan if none is known."""
        if self.own_agencies is not None:
            return self.own_agencies
        shipped = resource("agencies", f"{self.regency_code}.csv")
        if shipped.is_file():
            return _read_agencies(TableFile(shipped.name, "files.agencies", shipped.read_bytes()))
        names = self._districts.values()
        return tuple(Agency(f"Kec. {name}", f"Kecamatan {name}", f"Kec. {name}") for name in names)

    @cached_property
    def topics(self) -> Sequence[Topic]:
        """The topics offered at a regency's desk, main topics included; each name once."""
        hidden = self._tree.hidden
        return tuple(topic for topic in self._tree.by_name.values() if topic.main not in hidden)

    @cached_property
    def districts(self) -> CountryDistricts:
        """Codes of all districts of the country, read when the first NIK is."""
        return CountryDistricts()

    @cached_property
    def _tree(self) -> _TopicTree:
        return _read_topics()

    @cached_property
    def _village_by_code(self) -> dict[str, Village]:
        return {village.code.replace(".", ""): village for village in self.villages}

    @cached_property
    def _agency_by_key(self) -> dict[str, Agency]:
        found: dict[str, Agency] = {}
        for spelling in ("code", "short", "name"):
            for agency in self.agencies:
                found.setdefault(_agency_key(getattr(agency, spelling)), agency)
        return found

    def village(self, code: str) -> Village | None:
        """Return the village with this code, typed with or without its dots."""
        return self._village_by_code.get(code.strip().replace(".", ""))

    def agency(self, code: str) -> Agency | None:
        """Return the agency by its code, short name or full name.

        Letter case, punctuation and a leading "Dinas" do not matter: ``PUPR``, ``dinas pupr`` and ``Dinas Pekerjaan
        Umum dan Penataan Ruang`` are the same, ``Kec. Lubai`` is ``Kecamatan Lubai``.
        """
        return self._agency_by_key.get(_agency_key(code))

    def topic(self, name: str) -> Topic | None:
        """Return the topic with this name in any letter case; the hidden ones are found too."""
        return self._tree.by_name.get(_topic_key(name))


class CountryDistricts:
    """The codes of all districts of the country (``16.03.02``), read from their file at the first question."""

    @cached_property
    def _suffixes(self) -> dict[str, frozenset[str]]:
        lines = resource("regions", "districts.txt").read_text("ascii").splitlines()
        return {line[:5]: frozenset(line[6:].split()) for line in lines}

    def __contains__(self, code: object) -> bool:
        if not isinstance(code, str):
            return False
        regency, _, suffix = code.rpartition(".")
        return suffix in self._suffixes.get(regency, ())

    def __iter__(self) -> Iterator[str]:
        for regency, suffixes in self._suffixes.items():
            for suffix in sorted(suffixes):
                yield f"{regency}.{suffix}"


@dataclass(frozen=True, slots=True)
class _TopicTree:
    by_name: MappingProxyType[str, Topic]
    hidden: frozenset[str]


def _read_topics() -> _TopicTree:
    data = json.loads(resource("categories", "topics.json").read_text("utf-8"))
    hidden, preferred = frozenset(data["hidden"]), data["preferred_main"]
    found: dict[str, Topic] = {}
    for is_hidden in (False, True):
        for main, below in data["topics"].items():
            if (main in hidden) is not is_hidden:
                continue
            for name in (main, *below):
                if preferred.get(name, main) == main:
                    found.setdefault(_topic_key(name), Topic(name, main))
    return _TopicTree(MappingProxyType(found), hidden)


def _topic_key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _agency_key(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.casefold())
    if len(words) > 1 and words[0] == "dinas":
        words = words[1:]
    if words and words[0] == "kecamatan":
        words[0] = "kec"
    return " ".join(words)


def _read_agencies(table: TableFile) -> tuple[Agency, ...]:
    found: dict[str, Agency] = {}
    for row in table.rows(("name",)):
        name = row.get("name")
        short = row.get("short") or row.get("code")
        code = row.get("code") or _without_dinas(short)
        if not name or not code:
            raise row.problem(translate("Agencies", "nama instansi atau singkatannya kosong."))
        key = _agency_key(code)
        if not key or key in found:
            raise row.problem(
                translate("Agencies", "singkatan {code} dipakai dua kali atau tidak terbaca.").format(
                    code=code
                )
            )
        found[key] = Agency(code, name, short)
    if not found:
        raise table.problem(translate("Agencies", "tidak ada satu instansi pun di dalamnya."))
    return tuple(found.values())


def _without_dinas(short: str) -> str:
    first, _, rest = short.partition(" ")
    return rest if first.casefold() == "dinas" and rest else short


def _regency_rows(regency_code: str) -> list[tuple[str, str, str]]:
    text = _regency_file(regency_code).decode("utf-8")
    return [(code, name, level) for code, name, level in csv.reader(io.StringIO(text))]


def _regency_file(regency_code: str) -> bytes:
    if not _REGENCY_CODE.fullmatch(regency_code):
        raise _unknown_regency(regency_code)
    plain = resource("regions", f"{regency_code}.csv")
    if plain.is_file():
        return plain.read_bytes()
    import zipfile  # here, because it costs start-up and the first office needs none of it

    with zipfile.ZipFile(resource("regions", "indonesia.zip")) as archive:
        try:
            return archive.read(f"{regency_code}.csv")
        except KeyError:
            raise _unknown_regency(regency_code) from None


def _unknown_regency(regency_code: str) -> InvalidInput:
    return InvalidInput.of(
        "office.regency_code",
        "unknown_regency",
        translate("Regions", "Kode kabupaten atau kota {code} tidak dikenal. Contoh: 16.03.").format(
            code=regency_code[:20]
        ),
    )
