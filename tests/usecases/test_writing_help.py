"""Help while typing, over a real store: duplicates, proposals, known persons; who may see what, and nothing in the way."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.domain.access import Account, Role
from desktop.domain.errors import NotAllowed
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

VILLAGE, NEIGHBOUR, FAR = "16.03.02.1009", "16.03.02.2005", "16.03.22.2003"
NOBODY = Account("x", "X", Role.ADMIN, is_active=False)
OTHER = {"name": "Hendra Saputra", "id_number": "1603021204850002", "phone": "0813 6789 1234"}


def typed(**changes: Any) -> dict[str, Any]:
    """The same hole in the road, told by somebody else in other words."""
    told = form(
        title="Lubang besar di depan Pasar Inpres",
        narrative="Jln di dpn Pasar Inpres berlubang, motor sudah ada yg jatuh.",
        incident_place="depan Pasar Inpres",
    )
    told["complainant"] |= OTHER
    for key, value in changes.items():
        outer, _, inner = key.partition("__")
        if inner:
            told[outer][inner] = value
        else:
            told[outer] = value
    return told


class TestSimilar:
    def test_the_same_matter_in_other_words(self, desk: DeskTools) -> None:
        first = desk.log_complaint(CLERK, form())
        (found,) = desk.help.similar(CLERK, typed())
        assert (found.register_no, found.complaint_id) == (first.register_no, first.id)
        assert found.title == first.title
        assert found.village_label == "Pasar I Muara Enim, Kec. Muara Enim"
        assert {"inpres", "berlubang"} & set(found.words) or "lubang" in found.words
        assert found.why.startswith("tempat yang sama · ")
        assert "\n" not in found.why
        desk.log_complaint(CLERK, typed(duplicate_of=found.complaint_id))
        assert desk.find.show_id(CLERK, first.id).duplicates

    def test_another_object_of_the_village_ranks_below(self, desk: DeskTools) -> None:
        school = desk.log_complaint(
            CLERK,
            form(
                title="Jalan berlubang di depan SD Negeri 8",
                narrative="Jalan di depan SD Negeri 8 berlubang, motor sudah ada yang jatuh.",
                incident_place="Depan SD Negeri 8",
            ),
        )
        market = desk.log_complaint(CLERK, form())
        found = [each.register_no for each in desk.help.similar(CLERK, typed())]
        assert found[0] == market.register_no
        assert school.register_no not in found

    def test_a_number_tells_objects_apart(self, desk: DeskTools) -> None:
        words = "Guru di {} kosong sejak sebulan, murid pulang lebih awal."
        for number in (4, 8):
            school = f"SD Negeri {number}"
            desk.log_complaint(
                CLERK,
                form(title=f"Guru {school} kosong", narrative=words.format(school), incident_place=school),
            )
        told = typed(
            title="Tidak ada guru di SD Negeri 8",
            narrative=words.format("SD Negeri 8"),
            incident_place="SD Negeri 8",
        )
        assert [each.title for each in desk.help.similar(CLERK, told)] == ["Guru SD Negeri 8 kosong"]

    @pytest.mark.parametrize(("village", "count"), [(VILLAGE, 1), (NEIGHBOUR, 1), (FAR, 0)])
    def test_only_around_the_place(self, desk: DeskTools, village: str, count: int) -> None:
        desk.log_complaint(CLERK, form(incident_village_code=village))
        told = form(**{"complainant__name": "Hendra"})
        assert len(desk.help.similar(CLERK, told)) == count

    def test_where_it_happened_counts_before_where_people_live(self, desk: DeskTools) -> None:
        desk.log_complaint(CLERK, form(incident_village_code=None))
        assert len(desk.help.similar(CLERK, typed(incident_village_code=None))) == 1
        assert desk.help.similar(CLERK, typed(incident_village_code=FAR)) == ()
        assert (
            len(
                desk.help.similar(
                    CLERK, typed(incident_village_code=None, complainant__village_code=NEIGHBOUR)
                )
            )
            < 2
        )

    @pytest.mark.parametrize(("days", "count"), [(30, 1), (31, 0)])
    def test_only_of_the_last_days(self, desk: DeskTools, clock: DeskClock, days: int, count: int) -> None:
        desk.log_complaint(CLERK, form())
        clock.forward(days=days)
        assert len(desk.help.similar(CLERK, typed())) == count

    def test_at_most_three_and_what_was_struck_out_is_gone(self, desk: DeskTools) -> None:
        numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(5)]
        assert [each.register_no for each in desk.help.similar(CLERK, typed())] == numbers[:1:-1]
        for number in numbers[1:]:
            desk.void(SUPERVISOR, number, "salah catat")
        assert [each.register_no for each in desk.help.similar(CLERK, typed())] == numbers[:1]

    def test_secret_reports_only_for_those_who_may_see_them(self, desk: DeskTools) -> None:
        desk.log_complaint(CLERK, form(is_secret=True))
        assert desk.help.similar(CLERK, typed()) == ()
        (found,) = desk.help.similar(SUPERVISOR, typed())
        assert "Siti" not in repr(found)

    @pytest.mark.parametrize(
        "told",
        [
            {},
            {"title": "Jalan"},
            {"title": 7, "complainant": "x", "incident_village_code": VILLAGE},
            {"title": "Jalan", "incident_village_code": "16.03.99.9999"},
            {"title": "  ", "incident_village_code": VILLAGE},
            {"title": "yang di dan", "incident_village_code": VILLAGE},
        ],
    )
    def test_a_form_that_says_too_little(self, desk: DeskTools, told: dict[str, Any]) -> None:
        desk.log_complaint(CLERK, form())
        assert desk.help.similar(CLERK, told) == ()


class TestProposal:
    def test_the_first_day_knows_what_agencies_look_after(self, desk: DeskTools) -> None:
        proposal = desk.help.propose(CLERK, {"title": "Sampah menumpuk", "narrative": "Bak sampah penuh."})
        assert proposal is not None
        assert proposal.agency is not None
        assert proposal.agency.value == "DLH"
        assert "sampah" in proposal.agency.because

    def test_it_learns_what_this_office_chooses(self, desk: DeskTools) -> None:
        told = {"title": "Odong-odong di jalur sepeda", "narrative": "Odong-odong mengganggu."}
        assert desk.help.propose(CLERK, told) is None
        for _ in range(3):
            desk.log_complaint(CLERK, form(**told, category="TAMAN", target_agency="Dishub"))
        assert desk.help.learned.learn_all() == 3
        proposal = desk.help.propose(CLERK, told)
        assert proposal is not None
        assert proposal.agency is not None
        assert proposal.category is not None
        assert (proposal.category.value, proposal.agency.value) == ("TAMAN", "Dishub")
        assert "odong" in proposal.category.because

    def test_each_report_is_counted_once_and_new_ones_later(self, desk: DeskTools) -> None:
        for _ in range(3):
            desk.log_complaint(CLERK, form())
        assert desk.help.learned.learn_all() == 3
        assert desk.help.learned.learn_all() == 3
        desk.log_complaint(CLERK, form())
        assert desk.help.learned.learn_all() == 4
        assert desk.help.learned.rarity.counts["inpres"] == 4

    def test_a_matter_for_the_camat_is_one_for_the_camat_of_the_village(self, desk: DeskTools) -> None:
        told = {
            "title": "Pegawai kecamatan meminta uang stempel",
            "narrative": "Diminta uang stempel di loket.",
        }
        for _ in range(4):
            desk.log_complaint(CLERK, form(**told, target_agency="Kec. Lubai"))
        desk.help.learned.learn_all()
        proposal = desk.help.propose(CLERK, told | {"incident_village_code": VILLAGE})
        assert proposal is not None
        assert proposal.agency is not None
        assert proposal.agency.value == "Kec. Muara Enim"
        without_place = desk.help.propose(CLERK, told)
        assert without_place is None or without_place.agency is None

    @pytest.mark.parametrize("told", [{}, {"title": None}, {"title": "xqz wkj"}, {"title": "di dan yang"}])
    def test_nothing_to_go_by(self, desk: DeskTools, told: dict[str, Any]) -> None:
        assert desk.help.propose(CLERK, told) is None


class TestKnownPerson:
    @pytest.mark.parametrize("number", ["1603025708900001", "160302 570890 0001", "1603.0257.0890.0001"])
    def test_by_nik(self, desk: DeskTools, number: str) -> None:
        desk.log_complaint(CLERK, form())
        last = desk.log_complaint(CLERK, form(complainant__address="Jl. Baru No. 1"))
        person = desk.help.known_person(CLERK, {"complainant": {"id_number": number}})
        assert person is not None
        assert (person.complaint_id, person.complaints) == (last.id, 2)
        assert person.last_on == desk.desk.today()
        assert (person.identity.name, person.identity.address) == ("Siti Aminah", "Jl. Baru No. 1")

    @pytest.mark.parametrize("phone", ["081273456789", "+62 812 7345 6789", "62812-7345-6789"])
    def test_by_telephone(self, desk: DeskTools, phone: str) -> None:
        desk.log_complaint(CLERK, form())
        person = desk.help.known_person(CLERK, {"complainant": {"phone": phone}})
        assert person is not None
        assert person.identity.id_number == "1603025708900001"

    def test_the_same_telephone_with_another_paper_is_somebody_else(self, desk: DeskTools) -> None:
        desk.log_complaint(CLERK, form())
        told = {"complainant": {"phone": "081273456789", "id_number": OTHER["id_number"]}}
        assert desk.help.known_person(CLERK, told) is None

    @pytest.mark.parametrize(
        "person",
        [
            {},
            {"id_number": "16030257"},
            {"phone": "0812"},
            {"id_number": 7},
            {"id_type": "sim", "id_number": "1"},
        ],
    )
    def test_half_a_number_is_none(self, desk: DeskTools, person: dict[str, Any]) -> None:
        desk.log_complaint(CLERK, form(complainant__id_number="16030257", complainant__phone="0812"))
        assert desk.help.known_person(CLERK, {"complainant": person}) is None

    def test_what_was_given_in_secret_is_offered_to_those_who_may_see_it(self, desk: DeskTools) -> None:
        desk.log_complaint(CLERK, form(is_secret=True, complainant__address="Rumah singgah"))
        told = {"complainant": {"id_number": "1603025708900001"}}
        assert desk.help.known_person(CLERK, told) is None
        desk.log_complaint(CLERK, form())
        open_one = desk.help.known_person(CLERK, told)
        assert open_one is not None
        assert (open_one.complaints, open_one.identity.address) == (1, form()["complainant"]["address"])
        seen = desk.help.known_person(SUPERVISOR, told)
        assert seen is not None
        assert seen.complaints == 2

    def test_what_was_struck_out_is_not_offered(self, desk: DeskTools) -> None:
        number = desk.log_complaint(CLERK, form()).register_no
        desk.void(SUPERVISOR, number, "salah orang")
        assert desk.help.known_person(CLERK, {"complainant": {"id_number": "1603025708900001"}}) is None

    def test_taking_it_over_leaves_a_trace(self, desk: DeskTools) -> None:
        number = desk.log_complaint(CLERK, form()).register_no
        person = desk.help.known_person(CLERK, {"complainant": {"phone": "081273456789"}})
        assert person is not None
        assert len(desk.find.show(CLERK, number).history) == 1
        desk.help.known_person.accepted(CLERK, person)
        entry = desk.find.show(CLERK, number).history[-1]
        assert (entry.action.value, entry.detail["offered"], entry.actor) == (
            "identity_revealed",
            True,
            "budi",
        )


@pytest.mark.parametrize("ask", ["similar", "propose", "known_person"])
def test_help_is_for_those_who_log(desk: DeskTools, ask: str) -> None:
    with pytest.raises(NotAllowed):
        getattr(desk.help, ask)(NOBODY, typed())
