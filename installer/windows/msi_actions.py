"""What an MSI does beside copying files: rows that wixl cannot write, for it knows no program in the Binary table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_PROGRAM = 2
"""A program in the Binary table (Microsoft: custom action type 2)."""
_IGNORED, _DEFERRED, _AS_SYSTEM = 64, 1024, 2048
_OLD = "`Action` = 'RemoveExistingProducts'"
_REMOVE_OLD = 1510
"""Within the transaction (after InstallInitialize, 1500), so that the old version comes back if the new one is refused."""


@dataclass(frozen=True, slots=True)
class Action:
    """One run of setup_helper.c: its words, when (condition, "" always), and how much its failure counts."""

    name: str
    sequence: int
    words: str
    condition: str
    kind: int


_FILES = '"[OFFICEFILE]" "[KEYFILE]" "[OriginalDatabase]"'
_STAYS = "NOT REMOVE"
ACTIONS = (
    Action("WaitForEnd", 1390, "wait [WAITSECONDS] [UILevel]", "", _PROGRAM),
    Action("Preflight", 1395, f"preflight {_FILES}", _STAYS, _PROGRAM),
    Action(
        "RemoveTask",
        1590,
        "untask",
        'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE',
        _PROGRAM | _DEFERRED | _AS_SYSTEM | _IGNORED,
    ),
    Action(
        "Provision",
        6550,
        f'provision "[ProgramFolder]loket-cli.exe" {_FILES}',
        _STAYS,
        _PROGRAM | _DEFERRED | _AS_SYSTEM,
    ),
    Action(
        "AddTask",
        6555,
        'task "[ProgramFolder]Loket.exe"',
        _STAYS,
        _PROGRAM | _DEFERRED | _AS_SYSTEM | _IGNORED,
    ),
)
_GIVEN = "BYEXE;KEYFILE;OFFICEFILE;WAITSECONDS;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED"
"""Properties that pass from whoever starts the MSI to the service that installs."""


def queries() -> Iterator[str]:
    """Return what msibuild shall do with the database that wixl made; all words are constants of this module."""
    yield f"UPDATE `InstallExecuteSequence` SET `Sequence` = {_REMOVE_OLD} WHERE {_OLD}"  # noqa: S608
    yield f"UPDATE `Property` SET `Value` = '{_GIVEN}' WHERE `Property` = 'SecureCustomProperties'"  # noqa: S608
    for each in ACTIONS:
        row = f"'{each.name}', {each.kind}, 'Helper', '{each.words}'"
        yield f"INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ({row})"  # noqa: S608
        columns, row = "`Action`, `Sequence`", f"'{each.name}', {each.sequence}"
        if each.condition:
            columns, row = f"{columns}, `Condition`", f"{row}, '{each.condition}'"
        yield f"INSERT INTO `InstallExecuteSequence` ({columns}) VALUES ({row})"  # noqa: S608
