"""How this desk reaches the internet, as it may be shown: what is in force, and who chose it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.network import shown_proxy
from desktop.domain.office import Office
from desktop.runtime.certificate_file import Authority, authorities
from desktop.usecases.change_settings import CA_FILE, ChangeSettings


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """``proxy`` is in force and ``office_proxy`` is what the office's file says, both without a password.

    ``authorities`` are trusted besides the public ones; ``is_own_proxy`` and ``is_own_ca`` tell that this desk chose.
    """

    proxy: str
    office_proxy: str
    is_own_proxy: bool
    authorities: tuple[Authority, ...]
    is_own_ca: bool
    ca_file: str


@dataclass(frozen=True)
class ShowNetwork:
    """Read it anew each time."""

    settings: ChangeSettings
    office: Office

    def __call__(self) -> NetworkFacts:
        """Return how things stand."""
        own = self.settings.network()
        force = own.or_else(self.office.network)
        return NetworkFacts(
            shown_proxy(force.proxy),
            shown_proxy(self.office.network.proxy),
            bool(own.proxy),
            authorities(force.ca),
            bool(own.ca),
            self.settings.all()[CA_FILE],
        )
