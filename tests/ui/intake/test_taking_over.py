"""What of an earlier identity goes into a form: empty fields only, a begun name completed, somebody else's telephone never."""

from __future__ import annotations

import pytest

from desktop.domain.complaint import ActingAs, Complainant, Gender, IdType
from ui.intake import form as names
from ui.intake.taking_over import may_be, still_stands, to_fill

ROHANI = Complainant(
    name="Rohani Binti Ali",
    id_type=IdType.SIM,
    id_number="9012345678",
    phone="081366001122",
    email="rohani@example.go.id",
    address="Jl. Lintas Tengah 12",
    village_code="16.03.19.2003",
    gender=Gender.PEREMPUAN,
    occupation="Petani",
    disability=None,
    acting_as=ActingAs.KUASA,
)


def test_an_empty_form_gets_everything_but_in_whose_name_somebody_speaks() -> None:
    assert to_fill(ROHANI, {names.ID_TYPE: {"key": "ktp"}, names.GENDER: {"key": ""}}) == {
        names.NAME: "Rohani Binti Ali",
        names.PHONE: "081366001122",
        names.ADDRESS: "Jl. Lintas Tengah 12",
        names.OCCUPATION: "Petani",
        names.EMAIL: "rohani@example.go.id",
        names.ID_TYPE: {"key": "sim"},
        names.ID_NUMBER: "9012345678",
        names.VILLAGE: {"key": "16.03.19.2003"},
        names.GENDER: {"key": "P"},
    }


def test_what_stands_there_stays() -> None:
    typed = {
        names.NAME: "R. Ali",
        names.PHONE: "0812",
        names.ADDRESS: "Jl. Baru",
        names.ID_NUMBER: "1603",
        names.VILLAGE: {"key": None, "text": "Pagar"},
        names.GENDER: {"key": "L"},
        names.OCCUPATION: "Guru",
        names.EMAIL: "r@example.go.id",
    }
    assert to_fill(ROHANI, typed) == {}


@pytest.mark.parametrize("begun", ["Rohani", "rohani ali", "ALI"])
def test_a_begun_name_is_completed(begun: str) -> None:
    assert to_fill(ROHANI, {names.NAME: begun})[names.NAME] == "Rohani Binti Ali"


@pytest.mark.parametrize("other", ["Rohani Binti Ali", "Rohani Hasan", "rohani binti ali, S.Pd."])
def test_a_name_that_says_more_or_something_else_stays(other: str) -> None:
    assert names.NAME not in to_fill(ROHANI, {names.NAME: other})


@pytest.mark.parametrize(
    ("typed", "is_likely"), [("", True), ("Rohani", True), ("Ali", True), ("Herman", False), ("Roh", False)]
)
def test_who_may_be_meant_by_a_telephone(typed: str, is_likely: bool) -> None:
    assert may_be(ROHANI, {names.NAME: typed}) is is_likely


def test_it_stands_until_a_field_is_changed() -> None:
    filled = {
        names.ID_NUMBER: "1603 0245 1285 0002",
        names.VILLAGE: {"key": "16.03.19.2003", "text": "Pagar Dewa"},
    }
    same = {
        names.ID_NUMBER: "1603024512850002",
        names.VILLAGE: {"key": "16.03.19.2003", "text": "Pagar Dewa, Kec."},
    }
    assert still_stands(filled, same)
    assert not still_stands(filled, same | {names.ID_NUMBER: "1603024512850003"})
    assert not still_stands(filled, same | {names.VILLAGE: {"key": None, "text": "Pagar"}})
