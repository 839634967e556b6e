from __future__ import annotations

import pytest

from ui.intake import form as names
from ui.intake.form import chosen_key, is_blank, one_line, shows_respondent, to_form, words
from ui.intake.grouping import group_nik, group_phone


def test_empty_values_are_left_out_and_names_are_nested() -> None:
    form = to_form(
        {
            names.CHANNEL: "tatap_muka",
            names.NAME: "  Siti Aminah ",
            names.PHONE: "",
            names.TITLE: "Jalan",
            names.ANONYMOUS: True,
            names.SECRET: None,
            names.RESPONDENT_NAME: "Kades",
        }
    )
    assert form == {
        "channel": "tatap_muka",
        "complainant": {"name": "Siti Aminah"},
        "title": "Jalan",
        "is_anonymous": True,
        "respondent": {"name": "Kades"},
    }


def test_incident_lies_in_the_complainants_village_unless_another_is_named() -> None:
    own = to_form({names.VILLAGE: "16.03.25.2006"})
    assert own["incident_village_code"] == "16.03.25.2006"
    other = to_form({names.VILLAGE: "16.03.25.2006", names.INCIDENT_VILLAGE: "16.03.02.1009"})
    assert other["incident_village_code"] == "16.03.02.1009"
    assert "incident_village_code" not in to_form({names.NAME: "Siti"})


def test_number_is_left_out_when_identity_is_withheld() -> None:
    withheld = to_form({names.ID_TYPE: "tidak_diberikan", names.ID_NUMBER: "1603"})
    assert withheld == {"complainant": {"id_type": "tidak_diberikan"}}
    assert to_form({names.ID_TYPE: "sim", names.ID_NUMBER: "1603"})["complainant"] == {
        "id_type": "sim",
        "id_number": "1603",
    }


def test_pasted_rubbish_is_cleaned() -> None:
    assert one_line("Siti\u202eAminah\x00\tbinti\r\nAli") == "SitiAminah binti Ali"
    form = to_form({names.NARRATIVE: "satu\r\ndua\x07", names.TITLE: "satu\ndua"})
    assert form == {"narrative": "satu\ndua", "title": "satu dua"}


def test_choices_and_ticks_alone_are_no_beginning() -> None:
    blank: dict[str, object] = {
        names.CHANNEL: {"key": "surat"},
        names.SECRET: True,
        names.NAME: "  ",
        names.VILLAGE: {"key": None, "text": ""},
    }
    assert is_blank(blank)
    assert not is_blank({**blank, names.VILLAGE: {"key": None, "text": "pagar"}})
    assert not is_blank({**blank, names.NAME: "S"})


@pytest.mark.parametrize("damaged", [None, 7, [], {"key": 3, "text": 4}, {}])
def test_a_damaged_draft_value_is_empty(damaged: object) -> None:
    assert (words(damaged), chosen_key(damaged)) == ("", "")


def test_respondent_is_asked_for_oversight_and_never_hidden_while_filled() -> None:
    assert shows_respondent("berkadar_pengawasan", ["", ""])
    assert not shows_respondent("aspirasi", ["", " "])
    assert shows_respondent("aspirasi", ["", "Kades"])


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1603025708900001", "1603 0257 0890 0001"),
        ("160302", "1603 02"),
        ("1603.0257-0890 0001", "1603 0257 0890 0001"),
        ("", ""),
        ("16030257089000012", None),
        ("1603x", None),
    ],
)
def test_nik_in_groups(typed: str, shown: str | None) -> None:
    assert group_nik(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("081273456789", "0812 7345 6789"),
        ("0812-7345-6789", "0812-7345-6789"),
        ("+6281273456789", "+6281273456789"),
        ("0812", "0812"),
    ],
)
def test_phone_in_groups(typed: str, shown: str) -> None:
    assert group_phone(typed) == shown
