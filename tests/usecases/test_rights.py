"""Who may do what: every method of every use case against every role, written out as the contract says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.domain.access import RIGHTS, Account, Right, Role
from desktop.domain.errors import NotAllowed
from desktop.domain.reveal_reason import RevealReason
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.desk_copies import copy_desk
from tests.usecases.desk import (
    ADMIN,
    CLERK,
    EVERYBODY,
    OFFICE_TOML,
    SUPERVISOR,
    DeskClock,
    counts_of,
    form,
    open_desk,
)
from tests.usecases.every_use_case import Asked, Method, asking, every_method

CLERKS = """
FindKnownPerson FindKnownPerson.accepted FindSimilar KeepFilters.list KeepFilters.remove KeepFilters.rename
KeepFilters.save NotePrint ProposeTarget RevealIdentity SettleItem.retry SettleItem.retry_mended
ShowSampleReceipt ShowTestPage add_follow_up answers.all answers.get by_hand by_hand.content
deadlines.counts deadlines.overview deadlines.page end_of_day.state find.count find.day find.file
find.look_up find.outline find.page find.search find.show find.show_id find.state find.totals issue_receipt
issue_receipt.archive_copy issue_receipt.preview log_complaint outbox.list outbox.pause outbox.retry
outbox.view redirect
"""
SUPERVISORS = """
CarryIn CarryOut CarryOut.again ReadResults SettleItem.entered_by_hand SettleItem.not_sent SettleItem.sent
SettleItem.withhold WriteResults answers.reset answers.set archive archive.receipts audit.export
audit.newest backups carry.export carry.export_again carry.export_results carry.files carry.import_file
close_day correct daily_log daily_log.archive_copy daily_log.content daily_log.day daily_log.preview
daily_log.spreadsheet finish finish.reopen hold hold.all hold.end letters letters.again letters.begin
letters.fill letters.letters letters.plain_text letters.preview open_archive outbox.entered_by_hand
outbox.not_sent outbox.sent person_data.by_id_number person_data.by_number phrases.keep phrases.remove
phrases.save recap recap.figures recap.preview recap.spreadsheet register register.content register.preview
rehearse secrets.make_key secrets.open secrets.state void void.withdraw
"""
ADMINS = """
accounts.add accounts.change accounts.disable accounts.enable accounts.list accounts.reset_password
credentials device.set_code erase erase.acts erase.due erase.record erase.record_pdf recovery_key.check
provision.trust_key recovery_key.make recovery_key.move_device_key secrets.name_officer settings.set updates.prepare
"""
LOWEST = {
    name: role
    for role, names in ((Role.CLERK, CLERKS), (Role.SUPERVISOR, SUPERVISORS), (Role.ADMIN, ADMINS))
    for name in names.split()
}
"""From which role on somebody may do it."""
OPEN = {
    "KeepColumns.keep": "the own columns",
    "KeepColumns.read": "the own columns",
    "KeepUnsent.drop": "what one typed oneself",
    "KeepUnsent.find": "what one typed oneself",
    "KeepUnsent.keep": "what one typed oneself",
    "ViewOutbox": "behind outbox.view, which asks",
    "backups.keep_record": "behind backups, which asks",
    "change_password": "the own password",
    "change_password.is_due": "the own password",
    "daily_log.note": "behind daily_log, which asks",
    "diagnostics.pack": "nothing personal is in it, and a desk that nobody can sign in to needs it most",
    "drafts.keep": "the own drafts",
    "drafts.list": "the own drafts",
    "provision.apply": "has a test of its own: it looks at the file first",
    "sign_in.locked": "the own coming and going",
    "sign_in.signed_out": "the own coming and going",
}
"""What asks for no right, and why not."""
LOOKS_FIRST = {
    "accounts.add",
    "find.show",
    "letters.begin",
    "letters.fill",
    "letters.plain_text",
    "letters.preview",
}
"""What reads before it asks for the right (is this the first account? which complaint, which form?) and then says nothing."""


@pytest.fixture(scope="module")
def program(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program over one desk for all: nothing here gets as far as changing anything."""
    folder = copy_desk(desk_template, tmp_path_factory.mktemp("rights") / "desk")
    with open_desk(folder, DeskClock()) as program:
        program.at_desk().log_complaint(CLERK, form())
        yield program


@pytest.fixture(scope="module")
def methods(program: Program) -> dict[str, Method]:
    return {each.name: each for each in every_method(program.tools(), program.at_desk())}


@pytest.fixture
def statements(program: Program) -> Iterator[list[str]]:
    """Return what is asked of the database meanwhile."""
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    sa.event.listen(program.database.engine, "before_cursor_execute", listen)
    yield said
    sa.event.remove(program.database.engine, "before_cursor_execute", listen)


def test_no_use_case_is_left_out(methods: dict[str, Method]) -> None:
    """A new one needs a line in one of the tables above: who may do it?"""
    assert sorted(methods) == sorted({**LOWEST, **OPEN})


@pytest.mark.parametrize("by", EVERYBODY, ids=lambda account: account.role.value)
@pytest.mark.parametrize("name", sorted(LOWEST))
def test_what_a_role_may_do(
    methods: dict[str, Method], program: Program, statements: list[str], name: str, by: Account
) -> None:
    ranks = list(Role)
    before = counts_of(program.database)
    statements.clear()
    if ranks.index(by.role) >= ranks.index(LOWEST[name]):
        with pytest.raises(Asked):  # it asked for its right, and this person has it
            methods[name].ask(asking(by))
    else:
        with pytest.raises(NotAllowed):
            methods[name].ask(by)
    assert not statements or name in LOOKS_FIRST, "it asks before it reads or writes anything"
    assert counts_of(program.database) == before


@pytest.mark.parametrize("name", sorted(LOWEST))
def test_a_disabled_account_may_nothing(methods: dict[str, Method], name: str) -> None:
    gone = Account(ADMIN.username, ADMIN.full_name, ADMIN.role, is_active=False)
    with pytest.raises(NotAllowed):
        methods[name].ask(gone)


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
    assert (
        (right in RIGHTS[Role.CLERK]) <= (right in RIGHTS[Role.SUPERVISOR]) <= (right in RIGHTS[Role.ADMIN])
    )
    assert right in RIGHTS[Role.ADMIN]


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
