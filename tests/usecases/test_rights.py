"""Who may do what: every use case against every role, written out as the contract says it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.access import RIGHTS, Account, Right, Role
from desktop.domain.errors import LoketError, NotAllowed
from desktop.domain.letter import LetterForm
from desktop.domain.phrases import Phrase
from desktop.domain.reveal_reason import RevealReason
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.toolbox import DeskTools, Tools
from tests.usecases.desk import ADMIN, CLERK, EVERYBODY, OFFICE_TOML, PASSWORD, SUPERVISOR, form

TODAY = date(2026, 11, 24)
Deed = Callable[[Tools, DeskTools, Account], object]
_LETTER = LetterForm("1", "490/1/2026", TODAY, "Jawaban", "Dengan hormat,")
C, S, A = Role.CLERK, Role.SUPERVISOR, Role.ADMIN

DEEDS: list[tuple[str, set[Role], Deed]] = [
    ("log", {C, S, A}, lambda _t, d, by: d.log_complaint(by, form())),
    ("show", {C, S, A}, lambda _t, d, by: d.find.show(by, "1")),
    ("page", {C, S, A}, lambda _t, d, by: d.find.page(by)),
    ("count", {C, S, A}, lambda _t, d, by: d.find.count(by)),
    ("outline", {C, S, A}, lambda _t, d, by: d.find.outline(by)),
    ("totals", {C, S, A}, lambda _t, d, by: d.find.totals(by)),
    ("search", {C, S, A}, lambda _t, d, by: d.find.search(by, "jalan")),
    ("look up", {C, S, A}, lambda _t, d, by: d.find.look_up(by, "jalan")),
    ("day", {C, S, A}, lambda _t, d, by: d.find.day(by, d.desk.today())),
    ("receipt", {C, S, A}, lambda _t, d, by: d.issue_receipt(by, "1")),
    ("receipt preview", {C, S, A}, lambda _t, d, by: d.issue_receipt.preview(by, "1")),
    ("outbox list", {C, S, A}, lambda _t, d, by: d.outbox.list(by)),
    ("retry", {C, S, A}, lambda _t, d, by: d.outbox.retry(by)),
    ("redirect", {C, S, A}, lambda _t, d, by: d.redirect(by, "1", agency="PUPR")),
    ("reveal", {C, S, A}, lambda _t, d, by: RevealIdentity(d.desk)(by, "1", RevealReason.VERIFY)),
    ("reveal a secret", {S, A}, lambda _t, d, by: RevealIdentity(d.desk)(by, "2", RevealReason.VERIFY)),
    ("follow up", {C, S, A}, lambda _t, d, by: d.add_follow_up(by, "1", "Warga menelepon.")),
    ("correct", {S, A}, lambda _t, d, by: d.correct(by, "1", {"title": "Jembatan"}, "salah ketik")),
    ("withdraw", {S, A}, lambda _t, d, by: d.void.withdraw(by, "1", "sudah selesai")),
    ("void", {S, A}, lambda _t, d, by: d.void(by, "1", "salah ketik")),
    ("finish", {S, A}, lambda _t, d, by: d.finish(by, "1", "Dijawab dengan surat.")),
    ("reopen", {S, A}, lambda _t, d, by: d.finish.reopen(by, "1", "Warga belum puas.")),
    ("deadlines", {C, S, A}, lambda _t, d, by: d.deadlines.overview(by, {})),
    ("save a phrase", {S, A}, lambda t, _d, by: t.phrases.save(by, Phrase("baru", "Kalimat."), None)),
    ("remove a phrase", {S, A}, lambda t, _d, by: t.phrases.remove(by, "ktp")),
    ("list answers", {C, S, A}, lambda t, _d, by: t.answers.all(by)),
    ("word an answer", {S, A}, lambda t, _d, by: t.answers.set(by, "proses", "Proses", "Kami proses.")),
    ("put an answer back", {S, A}, lambda t, _d, by: t.answers.reset(by, "proses")),
    ("begin a letter", {S, A}, lambda _t, d, by: d.letters.begin(by, "1", "proses")),
    ("fill a letter", {S, A}, lambda _t, d, by: d.letters.fill(by, "1", "proses", {})),
    ("preview a letter", {S, A}, lambda _t, d, by: d.letters.preview(by, _LETTER)),
    ("write a letter", {S, A}, lambda _t, d, by: d.letters(by, _LETTER)),
    ("list letters", {S, A}, lambda _t, d, by: d.letters.letters(by, "1")),
    ("print a letter again", {S, A}, lambda _t, d, by: d.letters.again(by, "0")),
    ("daily log", {S, A}, lambda _t, d, by: d.daily_log(by, d.desk.today())),
    ("daily log preview", {S, A}, lambda _t, d, by: d.daily_log.preview(by, d.desk.today())),
    ("close a day", {S, A}, lambda _t, d, by: d.close_day(by, d.desk.today())),
    ("end of day", {C, S, A}, lambda _t, d, by: d.end_of_day.state(by, d.desk.today())),
    ("archive", {S, A}, lambda _t, d, by: d.archive(by, d.desk.database.path, TODAY, TODAY)),
    (
        "open archive",
        {S, A},
        lambda _t, d, by: d.open_archive(by, d.desk.database.path, d.desk.database.path),
    ),
    ("sent", {S, A}, lambda _t, d, by: d.outbox.sent(by, "1", "9165816")),
    ("not sent", {S, A}, lambda _t, d, by: d.outbox.not_sent(by, "1")),
    ("by hand", {S, A}, lambda _t, d, by: d.outbox.entered_by_hand(by, "1", "9165816")),
    ("hold", {S, A}, lambda _t, d, by: d.hold(by, "1", "Perkara di PTUN")),
    ("end a hold", {S, A}, lambda _t, d, by: d.hold.end(by, "1", "Putusan sudah tetap")),
    ("list holds", {S, A}, lambda _t, d, by: d.hold.all(by)),
    ("person data by number", {S, A}, lambda _t, d, by: d.person_data.by_number(by, "1")),
    ("person data by NIK", {S, A}, lambda _t, d, by: d.person_data.by_id_number(by, "1603025708900001")),
    ("what is due", {A}, lambda _t, d, by: d.erase.due(by)),
    ("erase", {A}, lambda _t, d, by: d.erase(by, "Nota 1")),
    ("acts of erasure", {A}, lambda _t, d, by: d.erase.acts(by)),
    ("record of an erasure", {A}, lambda _t, d, by: d.erase.record_pdf(by, "1")),
    ("accounts", {A}, lambda t, _d, by: t.accounts.list(by)),
    ("add account", {A}, lambda t, _d, by: t.accounts.add(by, Account("baru", "Baru", C), PASSWORD)),
    ("disable", {A}, lambda t, _d, by: t.accounts.disable(by, "budi")),
    ("reset", {A}, lambda t, _d, by: t.accounts.reset_password(by, "budi", PASSWORD)),
]


@pytest.mark.parametrize("by", EVERYBODY, ids=lambda account: account.role.value)
@pytest.mark.parametrize(("name", "roles", "deed"), DEEDS, ids=[name for name, _roles, _deed in DEEDS])
def test_what_a_role_may_do(
    tools: Tools, desk: DeskTools, name: str, roles: set[Role], deed: Deed, by: Account
) -> None:
    desk.log_complaint(CLERK, form())
    desk.log_complaint(CLERK, form(is_secret=True))
    try:
        deed(tools, desk, by)
        allowed = True
    except NotAllowed:
        allowed = False
    except LoketError:
        allowed = True  # asked for its right first, then refused for another reason
    assert allowed == (by.role in roles)


@pytest.mark.parametrize("by", EVERYBODY, ids=lambda account: account.role.value)
def test_only_an_admin_provisions(tools: Tools, tmp_path: Path, by: Account) -> None:
    file = tmp_path / "kantor.toml"
    file.write_text(OFFICE_TOML, encoding="utf-8")
    if by.role is Role.ADMIN:
        tools.provision.apply(by, file, allow_unsigned=True)
    else:
        with pytest.raises(NotAllowed):
            tools.provision.apply(by, file, allow_unsigned=True)


@pytest.mark.parametrize("right", Right)
def test_each_role_includes_the_one_below(right: Right) -> None:
    assert (right in RIGHTS[C]) <= (right in RIGHTS[S]) <= (right in RIGHTS[A])
    assert right in RIGHTS[A]


def test_a_disabled_account_may_nothing(desk: DeskTools) -> None:
    gone = Account(ADMIN.username, ADMIN.full_name, ADMIN.role, is_active=False)
    assert not any(gone.may(right) for right in Right)
    with pytest.raises(NotAllowed):
        desk.log_complaint(gone, form())


def test_who_asks_for_an_identity_is_written_down(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    with pytest.raises(NotAllowed):
        RevealIdentity(desk.desk)(CLERK, number, RevealReason.VERIFY)
    RevealIdentity(desk.desk)(SUPERVISOR, number, RevealReason.VERIFY)
    history = desk.find.show(CLERK, number).history
    assert [(entry.action.value, entry.actor) for entry in history] == [
        ("logged", "budi"),
        ("identity_revealed", "sari"),
    ]
