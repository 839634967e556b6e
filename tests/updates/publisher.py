"""A publisher with keys of its own, made for the test, and a real repository in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from desktop.runtime.update_source import UpdateSource
from desktop.runtime.update_trust import TrustedRoot
from installer.updates import publishing
from installer.updates.installers import Description, read_installers
from installer.updates.keys import signers_of
from installer.updates.repository import Repository, now

PASSPHRASE = b"perahu biru di sungai Enim"
NAMES = ("loket_{}_amd64.deb", "Loket-{}-setup.exe", "Loket-{}.msi")


def passphrase(_key: Path) -> bytes:
    return PASSPHRASE


@dataclass(frozen=True)
class Publisher:
    """Publishes in ``folder/repo`` with the keys in ``folder/keys``."""

    folder: Path

    @property
    def repository(self) -> Repository:
        return Repository(self.folder / "repo")

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    def begin(self, *, root_keys: int = 1, threshold: int = 1) -> Publisher:
        wanted = publishing.NewRepository("Diskominfo Kab. Muara Enim", root_keys, threshold)
        publishing.init(self.repository, self.keys, wanted, passphrase, 400)
        return self

    def installer(self, name: str, content: bytes | None = None) -> Path:
        file = self.folder / "built" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content if content is not None else f"pemasang {name}\n".encode() * 1_000)
        return file

    def add(
        self, version: str, names: tuple[str, ...] = NAMES, *, minimum: str = "", notes: str = ""
    ) -> Publisher:
        files = [self.installer(name.format(version)) for name in names]
        text = notes or f"Versi {version}: pencarian lebih cepat.\nKertas F4 tercetak penuh."
        description = Description(text, f"Version {version}: searching is quicker.", minimum)
        publishing.add(self.repository, self.keys, read_installers(files), description, passphrase, 400)
        return self

    def expire(self) -> None:
        """Publish a state whose time is over."""
        root = self.repository.root().signed
        roles = ("targets", "snapshot", "timestamp")
        signers = {role: signers_of(self.keys, role, root.roles[role].keyids, passphrase) for role in roles}
        targets = self.repository.target_list().signed
        self.repository.publish(now() - timedelta(days=1), signers, targets)

    def root(self) -> TrustedRoot:
        file = self.repository.root_file(1)
        return TrustedRoot(file.read_bytes(), str(file))

    def source(self, state: Path, folder: Path | None = None) -> UpdateSource:
        return UpdateSource(folder or self.repository.folder, self.root(), state)
