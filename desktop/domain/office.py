"""The office that a desk belongs to, as its provisioning file describes it (docs/operations.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from desktop.domain.access import Right, Role
from desktop.domain.deadlines import Limits
from desktop.domain.network import NetworkSettings


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who signs documents. ``rank`` is the civil-service grade (pangkat), ``nip`` has 18 digits."""

    name: str
    nip: str | None = None
    title: str = ""
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines of the kop surat (government, unit, address) and the user's own logo as file content."""

    lines: tuple[str, ...] = ()
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Sp4nSettings:
    """How SP4N-LAPOR! is reached and which ids it knows us by; times in seconds, ids are text.

    ``institution_id`` is the office's own, for the follow-ups that it adds. ``time_zone`` is that of LAPOR!'s own times,
    which name none.
    """

    base_url: str = ""
    auth_header: str = "Authorization"
    user_id: str = ""
    location_id: str = ""
    channel_id: str = ""
    institution_id: str = ""
    tags: str = ""
    connect_timeout_s: float = 30
    submit_timeout_s: float = 90
    read_timeout_s: float = 30
    attachments_form: str = "string"
    time_zone: str = "Asia/Jakarta"
    sealed_credentials: bytes = b""
    """The API's two secrets, sealed to the public key of this one device; empty where they are given otherwise."""
    classification_ids: Mapping[str, str] = field(default_factory=dict)
    institution_ids: Mapping[str, str] = field(default_factory=dict)
    category_ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """Where new versions of the program come from: a folder (share, stick) or an address, "" for none.

    ``may_start_installer`` lets an admin start the installer out of the program; otherwise IT installs.
    """

    repository: str = ""
    may_start_installer: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """One workstation of one office."""

    code: str
    device_code: str
    name: str
    regency_code: str
    regency_name: str
    time_zone: str
    place: str
    """Name of the place printed before dates, e.g. ``Muara Enim``."""
    letterhead: Letterhead = Letterhead()
    head: Signatory | None = None
    contact: str = ""
    """How citizens ask about their complaint, printed on the receipt (telephone, hours)."""
    limits: Limits = field(default_factory=Limits)
    sp4n: Sp4nSettings = field(default_factory=Sp4nSettings)
    network: NetworkSettings = field(default_factory=NetworkSettings)
    roles: Mapping[Role, tuple[Right, ...]] = field(default_factory=dict)
    """What a role may do here, where the office narrowed it; roles that are not named may all that roles may."""
    updates: UpdateSettings = UpdateSettings()
    trusted_keys: tuple[str, ...] = ()
    """Lines of the keys that replace those the desk trusts so far; empty leaves them as they are."""
    serial: int | None = None
    """Counts up with every file made for this workstation; a signed file has one."""
    valid_until: date | None = None
    is_sample: bool = False
    """Invented, for trying out: the window says so and every paper is marked CONTOH."""

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def counter_name(self) -> str:
        """Return the name of this workstation as people say it: ``Loket 1`` for device code ``L1``."""
        return counter_name(self.device_code)


def counter_name(device_code: str) -> str:
    """Return how people call a workstation: ``Loket 1`` for ``L1``."""
    return f"Loket {device_code[1:]}" if device_code.startswith("L") else device_code
