"""What a test of the system's key store does within a D-Bus session of its own: one step, told as a word; prints JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.domain.errors import LoketError
from desktop.runtime.device_key import DeviceKeys, KeyPlace
from desktop.runtime.key_store import KeyStore
from desktop.runtime.system_key_store import SystemKeyStore

KEYRING_PASSWORD = b"sandi gantungan kunci\n"


def unlock_keyring() -> None:
    """Start a key ring in this session, unlocked."""
    command = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
    subprocess.run(command, input=KEYRING_PASSWORD, check=True, capture_output=True, timeout=30)


def start_locked_keyring() -> None:
    """Start a key ring in this session without its password."""
    command = ["gnome-keyring-daemon", "--start", "--components=secrets"]
    subprocess.run(command, check=True, capture_output=True, timeout=30)


def own_the_name_and_be_silent() -> None:
    """Be a key store that takes every question and answers none."""
    from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

    connection = open_dbus_connection("SESSION")
    assert Proxy(message_bus, connection).RequestName("org.freedesktop.secrets") == (1,)
    print("silent", flush=True)
    while True:
        connection.receive()


def look(path: Path, time_limit_s: float) -> dict[str, Any]:
    """Open or make the vault and tell what is found."""
    keys = KeyStore(path, DeviceKeys(None, SystemKeyStore(time_limit_s)))
    try:
        if not path.exists():
            keys.set(token=b"{1-2}")
        token = keys.get("token")
        protection = keys.protection()
    except LoketError as error:
        return {"code": error.code, "message": error.message}
    return {
        "token": token.decode() if token else None,
        "place": protection.place,
        "sentence": protection.sentence,
    }


def main(step: str, path: Path) -> None:
    """Carry out one step."""
    found: object = None
    match step:
        case "unlocked":
            unlock_keyring()
            found = [look(path, 30), look(path, 30)]
        case "moved":
            unlock_keyring()
            keys = KeyStore(path, DeviceKeys(None, SystemKeyStore(30)))
            places = []
            for place in (KeyPlace.SYSTEM, KeyPlace.SYSTEM, KeyPlace.FILE, KeyPlace.SYSTEM):
                keys.move_device_key(place)
                places.append(look(path, 30)["place"])
            found = places
        case "locked":
            start_locked_keyring()
            found = look(path, 1)
        case "hanging":
            with subprocess.Popen(
                [sys.executable, "-m", "tests.runtime.key_session", "silent", "-"], stdout=subprocess.PIPE
            ) as silent:
                assert silent.stdout is not None
                silent.stdout.readline()
                found = look(path, 1)
                silent.kill()
        case "none":
            found = look(path, 1)
        case "silent":
            own_the_name_and_be_silent()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
