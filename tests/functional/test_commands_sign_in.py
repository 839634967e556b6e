"""Every command that touches complaints wants somebody signed in, before it does anything else."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import NotSignedIn
from main import Program
from tests.usecases.desk import counts_of, open_desk
from tests.usecases.every_use_case import TODAY
from ui.terminal.dispatch import COMMANDS
from ui.terminal.exit_code import ExitCode, code_of
from ui.terminal.output import Output

WITHOUT_SIGN_IN = {
    "provision show",
    "credentials set",
    "credentials device-key",
    "sync",
    "follow-ups",
    "outbox totals",
    "audit verify",
    "backup create",
    "backup list",
    "backup rehearse",
    "device show",
    "doctor",
    "seal run",
    "update check",
    "update show",
}
"""What the contract lets a script do without a person: nothing of it shows what a complaint says."""
_GIVEN = {
    "words": ["1"],
    "text": ["jalan"],
    "number": "1",
    "register": "1",
    "file": "berkas",
    "changes": "{}",
    "first_day": TODAY,
    "last_day": TODAY,
    "output": "keluaran.pdf",
    "template": "proses",
    "agency": "PUPR",
    "set": (),
    "copy_to": (),
}


class Words(Namespace):
    """What was typed; everything that is not said otherwise was left out."""

    def __getattr__(self, name: str) -> object:
        return _GIVEN.get(name)


@pytest.fixture
def program(folder: Path) -> Iterator[Program]:
    with open_desk(folder) as program:
        yield program


@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - WITHOUT_SIGN_IN))
def test_without_a_person_it_ends_with_4(program: Program, command: str) -> None:
    before = counts_of(program.database)
    with pytest.raises(NotSignedIn) as refused:
        COMMANDS[command](program.tools(), Words(), Output(True))
    assert code_of(refused.value) is ExitCode.NOT_ALLOWED
    assert counts_of(program.database) == before


def test_the_list_holds_commands_only() -> None:
    assert COMMANDS.keys() >= WITHOUT_SIGN_IN
