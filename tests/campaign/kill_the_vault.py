"""Kill whatever changes the vault at each line; what is left opens, with every secret that was in it, and none stands plainly."""

from __future__ import annotations

import base64
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.runtime.device_key import DeviceKeys, KeyPlace
from desktop.runtime.key_store import DATA_KEY, RECEIPT_KEY, KeyStore
from desktop.runtime.system_key_store import SystemKeyStore
from tests.campaign.killed import killed_at_each_line

SECRETS = {
    DATA_KEY: b"D" * 32,
    RECEIPT_KEY: b"R" * 32,
    "sp4n_auth": b"Bearer rahasia",
    "sp4n_token": b"{1-2}",
}
WRITING = ("durable_file.py", "device_key.py")
"""Between lines of other modules nothing changes on the disk."""
Work = Callable[[], object]
Look = Callable[[bool], object]
"""Look at what is left; told whether the work came to its end."""


class Place:
    """A data folder and a key folder that can be put back to how they were."""

    def __init__(self, folder: Path) -> None:
        self.data, self.keys, self.saved = folder / "data", folder / "keys", folder / "saved"
        self.file, self.database = self.data / "keys.json", self.data / "loket.db"
        for each in (self.data, self.keys):
            each.mkdir(parents=True)

    def store(self, system: SystemKeyStore | None = None) -> KeyStore:
        """Return the vault as another start of the program sees it."""
        return KeyStore(self.file, DeviceKeys(self.keys, system))

    def save(self) -> None:
        """Remember how everything is."""
        for each in (self.data, self.keys):
            shutil.copytree(each, self.saved / each.name)

    def put_back(self) -> None:
        """Make everything as it was."""
        for each in (self.data, self.keys):
            shutil.rmtree(each)
            shutil.copytree(self.saved / each.name, each)


class FolderStore(SystemKeyStore):
    """Stands for a system's key store that works, across the processes of a test."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def keep(self, name: str, key: bytes) -> None:
        """Keep a key."""
        (self.folder / f"{name}.system").write_bytes(key)

    def find(self, name: str) -> bytes | None:
        """Return a key."""
        file = self.folder / f"{name}.system"
        return file.read_bytes() if file.exists() else None

    def forget(self, name: str) -> None:
        """Throw a key away."""
        (self.folder / f"{name}.system").unlink()


@dataclass
class Outcome:
    """How often something was killed, and every contradiction."""

    kills: int = 0
    problems: list[str] = field(default_factory=list)


def run(every_line: bool, folder: Path) -> Outcome:
    """Kill every scenario at each line of ours, or only at those that change something on the disk."""
    outcome = Outcome()
    for name in SCENARIOS:
        one = run_one(name, every_line, Path(tempfile.mkdtemp(dir=folder)))
        outcome.kills += one.kills
        outcome.problems += one.problems
    return outcome


def run_one(name: str, every_line: bool, folder: Path) -> Outcome:
    """Kill one scenario."""
    place, outcome = Place(folder), Outcome()
    work, look = SCENARIOS[name](place)
    place.save()
    for is_done in killed_at_each_line(work, place.put_back, () if every_line else WRITING):
        outcome.kills += not is_done
        try:
            look(is_done)
        except Exception as error:
            outcome.problems.append(f"{name}, kill {outcome.kills}: {type(error).__name__} {error}")
    return outcome


def assert_all_secrets(store: KeyStore) -> None:
    """Hold the secrets of a vault against what was put into it."""
    assert {name: store.get(name) for name in SECRETS} == SECRETS


def _sealing_what_stood_plainly(place: Place) -> tuple[Work, Look]:
    plain = {name: base64.b64encode(value).decode() for name, value in SECRETS.items()}
    place.file.write_text(json.dumps(plain))
    (place.data / "keys.partial").write_text(json.dumps(plain)[:-9])  # of a kill of an older Loket

    def look(_is_done: bool) -> None:
        assert_all_secrets(place.store())
        left = b"".join(file.read_bytes() for file in place.data.rglob("*") if file.is_file())
        assert not any(text.encode() in left for text in plain.values())
        assert json.loads(place.file.read_text())["format"] == 2

    return lambda: place.store().get(DATA_KEY), look


def _first_start(place: Place) -> tuple[Work, Look]:
    def look(_is_done: bool) -> None:
        key = place.store().data_key(place.database)
        assert len(key) == 32
        assert place.store().data_key(place.database) == key
        assert place.store().get(RECEIPT_KEY)

    return lambda: place.store().data_key(place.database), look


def _changing_a_secret(place: Place) -> tuple[Work, Look]:
    place.store().set(**SECRETS)

    def look(is_done: bool) -> None:
        token = place.store().get("sp4n_token")
        assert token in ((b"{3-4}",) if is_done else (b"{1-2}", b"{3-4}"))
        assert place.store().get(DATA_KEY) == SECRETS[DATA_KEY]

    return lambda: place.store().set(sp4n_token=b"{3-4}"), look


def _making_a_recovery_key(place: Place) -> tuple[Work, Look]:
    place.store().set(**SECRETS)
    old = place.store().make_recovery_key()

    def look(is_done: bool) -> None:
        assert_all_secrets(place.store())
        assert place.store().has_recovery_key()
        assert not (is_done and place.store().is_recovery_key(old))

    return lambda: place.store().make_recovery_key(), look


def _opening_with_the_recovery_key(place: Place) -> tuple[Work, Look]:
    place.store().set(**SECRETS)
    code = place.store().make_recovery_key()
    for file in place.keys.iterdir():
        file.unlink()

    def look(is_done: bool) -> None:
        if not is_done:
            place.store().open_with_recovery_key(code)
        assert_all_secrets(place.store())

    return lambda: place.store().open_with_recovery_key(code), look


def _moving_to(to: KeyPlace, place: Place) -> tuple[Work, Look]:
    system = FolderStore(place.keys)
    place.store(system if to is KeyPlace.FILE else None).set(**SECRETS)

    def look(is_done: bool) -> None:
        assert_all_secrets(place.store(system))
        if is_done:
            assert place.store(system).protection().place is to
            assert len(list(place.keys.iterdir())) == 1

    return lambda: place.store(system).move_device_key(to), look


def _adopting_a_restored_vault(place: Place) -> tuple[Work, Look]:
    other = Place(place.data.parent / "other")
    other.store().set(**SECRETS)
    content, master = other.store().vault_content(), other.store().master_key()

    def work() -> None:
        KeyStore.adopt(place.file, content, master, DeviceKeys(place.keys))

    def look(_is_done: bool) -> None:
        if not place.file.exists():
            work()
        assert_all_secrets(place.store())

    return work, look


SCENARIOS: Mapping[str, Callable[[Place], tuple[Work, Look]]] = {
    "sealing what stood plainly": _sealing_what_stood_plainly,
    "first start": _first_start,
    "changing a secret": _changing_a_secret,
    "making a recovery key": _making_a_recovery_key,
    "opening with the recovery key": _opening_with_the_recovery_key,
    "moving into the system": lambda place: _moving_to(KeyPlace.SYSTEM, place),
    "moving into a file": lambda place: _moving_to(KeyPlace.FILE, place),
    "adopting a restored vault": _adopting_a_restored_vault,
}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        found = run(True, Path(scratch))
    print(found)
    sys.exit(1 if found.problems else 0)
