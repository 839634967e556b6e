"""The demonstration office is a valid provisioning file that knows every agency and topic."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from desktop.domain.complaint import Classification
from desktop.domain.register_number import RegisterNumber
from desktop.runtime.office_file import file_names
from desktop.runtime.provisioning import read_office
from desktop.runtime.reference_data import load_reference, regency_name
from resources import resource
from tests.builders import TODAY


def test_the_office_is_complete() -> None:
    toml = resource("demo", "office.toml").read_text("utf-8")
    assert file_names(toml) == {"logo": "logo.png"}
    office = read_office(toml, TODAY, regency_name, resource("demo", "logo.png").read_bytes())
    assert (office.code, office.device_code, office.name) == ("ME01", "L1", "Loket Pengaduan Diskominfo")
    assert office.valid_until is not None
    assert office.valid_until > date(2030, 1, 1)
    assert str(RegisterNumber(office.code, office.device_code, 26, 42)) == "ME01-L1-26-00042-7"
    assert set(office.sp4n.classification_ids) == {c.value for c in Classification}
    reference = load_reference(office.regency_code)
    assert set(office.sp4n.institution_ids) == {agency.code for agency in reference.agencies}
    assert {topic.name for topic in reference.topics} <= set(office.sp4n.category_ids)
    for ids in (office.sp4n.institution_ids, office.sp4n.category_ids, office.sp4n.classification_ids):
        assert len(set(ids.values())) == len(ids)
        assert all(value.isdigit() for value in ids.values())


def test_the_emblem_is_a_small_picture() -> None:
    from PIL import Image

    content = resource("demo", "logo.png").read_bytes()
    assert Image.open(BytesIO(content)).size == (300, 356)
    assert len(content) < 20_000
