"""credentials device-key: what IT collects from each desk before it seals the API's secrets to them."""

from __future__ import annotations

import base64
from pathlib import Path

from desktop.runtime.sealed_credentials import Credentials, device_key, seal_credentials
from tests.functional.conftest import Loket
from tests.usecases.office_keys import Regency, office_text


def test_it_needs_nobody_and_no_office(fresh_loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "ME01-L1.txt"
    told = fresh_loket.json("credentials", "device-key", "--output", str(file), user=None)
    assert told.code == 0
    key = device_key(file.read_text("ascii"))
    assert key is not None
    assert told.json == {"device_key": key.text, "fingerprint": key.fingerprint, "path": str(file)}
    again = fresh_loket.json("credentials", "device-key", user=None)
    assert again.json == {**told.json, "path": None}


def test_a_file_sealed_to_it_brings_the_secrets(fresh_loket: Loket, tmp_path: Path) -> None:
    told = fresh_loket.json("credentials", "device-key", user=None)
    key = device_key(told.json["device_key"])
    assert key is not None
    regency = Regency()
    public = tmp_path / "regency.pub"
    public.write_bytes(regency.key.pem)
    for desk, code in (("ME01-L2", 2), ("ME01-L1", 0)):
        box = base64.b64encode(seal_credentials(key, desk, Credentials("Bearer a", "{b}"))).decode("ascii")
        text = office_text(1).replace("[sp4n]\n", f'[sp4n]\nsealed_credentials = "{box}"\n')
        file = str(regency.write(tmp_path / desk, text))
        applied = fresh_loket.json("provision", "apply", file, "--key", str(public), user=None)
        assert applied.code == code
        if code:
            assert applied.error["code"] == "other_device"
            assert applied.error["field"] == "sp4n.sealed_credentials"
            assert "loket credentials device-key" in applied.error["message"]
