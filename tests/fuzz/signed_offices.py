"""Signed office files of which one part was broken: the file, its signature, the regency's key, the logo or the holidays.

An input's first byte says which part the rest replaces, and who takes it: a desk that trusts the regency and has complaints,
a setup on a computer that trusts it, or a setup on a new one that is given the key. Some broken files are signed anew, so that
every rule behind the signature meets them, too.
"""

from __future__ import annotations

import hashlib
import io
import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image

from desktop.domain.errors import LoketError
from desktop.runtime.office_signature import SUFFIX, read_public_key, read_signature, sign
from desktop.runtime.trusted_keys import file_of
from desktop.store import office_files, office_trust
from desktop.usecases.lay_office_file import LayOfficeFile
from main import Program
from resources import resource
from tests.fuzz.mutations import any_bytes, of_text
from tests.fuzz.running import Target
from tests.usecases.desk import ADMIN, CLERK, DeskClock, form
from tests.usecases.office_keys import Regency, contents, office_text

PARTS = ("office.toml", f"office.toml{SUFFIX}", "regency.pub", "lambang.png", "libur.csv")
_SIGNED_ANEW = 3 * len(PARTS)
_TABLES = ("provisioning", "history", "device", "complaint", "backup_run")
_SMALL = 4
"""Whole files of the last two parts are large; of five inputs so many break one of the first three."""


def signed_offices(program: Program, folder: Path) -> Target:
    """Build the target over an open desk; ``folder`` is empty."""
    regency, kit = Regency(), folder / "kiriman"
    logo, holidays = _small_picture(), resource("calendar", "holidays.csv").read_bytes()
    sums = [hashlib.sha256(content).hexdigest() for content in (logo, holidays)]
    text = office_text(7).replace(
        "[letterhead]", f'[letterhead]\nlogo = "{PARTS[3]}"\nlogo_sha256 = "{sums[0]}"'
    )
    text += f'[files]\nholidays = "{PARTS[4]}"\nholidays_sha256 = "{sums[1]}"\n'
    file = regency.write(kit, text, {PARTS[3]: logo, PARTS[4]: holidays, PARTS[2]: file_of((regency.key,))})
    whole = {name: (kit / name).read_bytes() for name in PARTS}

    provision = replace(program.tools().provision, backup=None)
    provision.apply(ADMIN, file, allow_unsigned=False, key=regency.key)
    program.at_desk().log_complaint(CLERK, form())
    known, new = (LayOfficeFile(folder / name, DeskClock()) for name in ("lama", "baru"))
    known(file, key=regency.key, allow_unsigned=False, move_office=False)

    def at_desk() -> None:
        provision.apply(ADMIN, file, allow_unsigned=True)

    def at_known_computer() -> None:
        known(file, key=None, allow_unsigned=True, move_office=True)

    def at_new_computer() -> None:
        key = read_public_key(kit / PARTS[2])
        new(file, key=key, allow_unsigned=False, move_office=False)
        shutil.rmtree(folder / "baru")  # it becomes new again

    places = (at_desk, at_known_computer, at_new_computer)

    def feed(content: bytes) -> None:
        number = content[0] if content else 0
        for place, name in enumerate(PARTS):
            is_broken = place == number % len(PARTS)
            (kit / name).write_bytes(content[1:] if is_broken else whole[name])
        apply = places[number // len(PARTS) % len(places)]
        if is_signed_anew := number == _SIGNED_ANEW:
            (kit / PARTS[1]).write_bytes(sign(content[1:], regency.pem))
            apply = at_new_computer
        before = _state(program, folder)
        try:
            apply()
        except LoketError:
            assert _state(program, folder) == before, "a refused file changed something"
            raise
        if not is_signed_anew:
            require_harmless(PARTS[number % len(PARTS)], content[1:], apply is at_new_computer)

    def require_harmless(name: str, content: bytes, is_new: bool) -> None:
        """Fail where what was taken is not what the regency signed."""
        if name == PARTS[1]:
            assert read_signature(content) == read_signature(whole[name]), "another signature was taken"
        elif name == PARTS[2]:
            assert not is_new or read_public_key(kit / name) == regency.key, "another key was taken"
        else:
            assert content == whole[name], "a changed file was taken"

    def unchanged() -> object:
        with program.database.read() as connection:
            told = office_files.current(connection), office_trust.read(connection)
        return told, contents(folder / "lama")

    seeds = [
        _marked(part, place, whole[name]) for part, name in enumerate(PARTS) for place in range(len(places))
    ]
    anew = bytes([_SIGNED_ANEW]) + whole[PARTS[0]]
    return Target([*seeds, anew], _mutate, feed, unchanged)


def _small_picture() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(picture, "PNG")
    return picture.getvalue()


def _state(program: Program, folder: Path) -> object:
    """Return what a refused file must not change."""
    with program.database.read() as connection:
        rows = [connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() for name in _TABLES]
        settings = connection.exec_driver_sql("SELECT name, value FROM setting ORDER BY name").all()
    return rows, settings, contents(folder / "lama"), (folder / "baru").exists()


def _mutate(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    part = chance.randrange(3) if chance.randrange(5) < _SMALL else chance.choice((3, 4))
    whole = next(seed[1:] for seed in seeds if seed[0] == part)
    mutate = of_text if part == 0 else any_bytes
    if part == 0 and chance.random() < 0.5:
        return bytes([_SIGNED_ANEW]) + mutate(chance, [whole])
    return _marked(part, chance.randrange(3), mutate(chance, [whole]))


def _marked(part: int, place: int, content: bytes) -> bytes:
    return bytes([part + len(PARTS) * place]) + content
