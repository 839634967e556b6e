"""Which keys this computer knows before a desk trusts one of its own: the machine folder's, or those shipped with the program."""

from __future__ import annotations

from pathlib import Path

from desktop.runtime.machine_folder import KEY_FILE, machine_folder
from desktop.runtime.office_signature import LARGEST_KEY_FILE, PublicKey, key_in, read_public_key
from resources import resource


def keys_of_computer(folder: Path | None = None) -> tuple[PublicKey, ...]:
    """Return the keys in ``regency.pub`` of the machine folder; without one, those shipped in the program; often none.

    Raises:
        InvalidInput: the file is there and holds no key.
    """
    return keys_of_folder(folder or machine_folder()) or shipped_keys()


def keys_of_folder(folder: Path) -> tuple[PublicKey, ...]:
    """Return the keys in ``regency.pub`` there, none if there is no such file; raises InvalidInput."""
    file = folder / KEY_FILE
    return read_public_keys(file) if file.exists() else ()


def read_public_keys(path: Path) -> tuple[PublicKey, ...]:
    """Return the keys of a file with one in PEM, or one a line; raises InvalidInput if one of them is none."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_KEY_FILE + 1)
    except OSError:
        content = b""
    lines = [line for line in content.splitlines() if line.strip()]
    if len(lines) < 2 or b"-----BEGIN" in content:
        return (read_public_key(path),)
    return tuple(key_in(line, path) for line in lines)


def file_of(keys: tuple[PublicKey, ...]) -> bytes:
    """Return the content of a file that :func:`read_public_keys` reads: PEM of a single key, else one a line."""
    if len(keys) == 1:
        return keys[0].pem
    return "".join(f"{key.text}\n" for key in keys).encode("utf-8")


def shipped_keys() -> tuple[PublicKey, ...]:
    """Return the keys that whoever built this program put into it; raises InvalidInput."""
    file = resource("trust", KEY_FILE)
    return (key_in(file.read_bytes(), Path(KEY_FILE)),) if file.is_file() else ()
