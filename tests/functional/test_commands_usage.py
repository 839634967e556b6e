"""The command line itself: help, version, wrong words, sign-in, streams; never argparse's English."""

from __future__ import annotations

import json
import re
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NoReturn

import pytest

import main
from desktop.usecases.toolbox import Tools
from resources.i18n import language
from tests.functional.conftest import Loket
from tests.usecases.desk import PASSWORD, form
from ui.terminal.assembly import PracticeOptions
from ui.terminal.dispatch import COMMANDS
from ui.terminal.grammar import build_parser
from ui.terminal.restore_commands import BACKUP_FILES
from ui.terminal.run import run_command

ENGLISH = re.compile(
    r"usage:|error:|argument|required|invalid|expected|unrecognized|optional|positional|show this|options",
    re.I,
)


@pytest.mark.parametrize(
    "words",
    [
        ["tidak-ada"],
        ["complaint"],
        ["complaint", "tambah"],
        ["complaint", "add"],
        ["complaint", "add", "a.json", "b.json"],
        ["complaint", "void", "1"],
        ["complaint", "void", "1", "--reason"],
        ["complaint", "list", "--limit", "banyak"],
        ["complaint", "list", "--lim", "3"],
        ["complaint", "list", "--halaman=3"],
        ["user", "add", "x"],
        ["user", "add", "x", "--role", "boss", "--full-name", "X"],
        ["receipt"],
        ["receipt", "verify"],
        ["receipt", "1"],
        ["receipt", "1", "--output", "x.pdf", "--paper", "a6"],
        ["receipt", "1", "--output", "x.pdf", "--copy", "saya"],
        ["letter", "1"],
        ["letter", "list"],
        ["letter", "again", "--output", "x.pdf"],
        ["letter", "1", "--template", "proses", "--output", "x.pdf"],
        ["answers", "set", "proses"],
        ["daily-log"],
        ["daily-log", "--output", "x.pdf", "--date", "kemarin"],
        ["outbox", "resolve", "1"],
        ["outbox", "resolve", "1", "--sent", "9165816", "--not-sent"],
        ["outbox", "resolve", "1", "--not-sent=ya"],
        ["sandbox", "--fault", "error_503"],
        ["sandbox", "--fault", "error_503=7"],
        ["sandbox", "--port", "-1"],
        ["sandbox", "--port", "70000"],
        ["sandbox", "--bandwidth-kbit", "-1"],
        ["sandbox", "--clock-offset-s", "besok"],
        ["credentials", "set", "--auth-file", "a"],
        ["--lang", "de", "search", "x"],
        ["--lang"],
        ["--user"],
        ["--version=3"],
    ],
)
def test_wrong_words_get_one_indonesian_sentence(loket: Loket, words: list[str]) -> None:
    result = loket.bare("--data-dir", str(loket.folder), "--json", *words)
    assert result.code == 2
    assert result.error["code"] == "usage"
    assert result.err == result.error["message"] + "\n"
    sentence = re.sub(
        r"--?[a-z-]+|'[^']*'", "", result.error["message"]
    )  # names of options are English by contract
    assert not ENGLISH.search(sentence)
    people = loket.bare("--data-dir", str(loket.folder), *words)
    assert (people.code, people.out, people.err) == (2, "", result.err)


def test_global_options_belong_before_the_command(loket: Loket) -> None:
    result = loket("complaint", "list", "--json")
    assert result.code == 2
    assert result.json["error"]["message"].startswith("--json ditulis sebelum nama perintah.")


def test_every_command_of_the_grammar_is_carried_out_by_somebody() -> None:
    names = set(re.findall(r"command='([^']+)'", " ".join(_defaults(build_parser()))))
    before_opening = {"gui", "demo", "sandbox", "background", "rescue", "recovery-key open", *BACKUP_FILES}
    assert names - before_opening == set(COMMANDS)


def _defaults(parser: object) -> list[str]:
    import argparse

    assert isinstance(parser, argparse.ArgumentParser)
    found = [f"command='{parser.get_default('command')}'"]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            own = [] if action.required else found
            found = [*own, *(text for child in action.choices.values() for text in _defaults(child))]
    return found


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], ["complaint", "--help"], ["complaint", "add", "-h"], ["receipt", "--help"]]
)
def test_help_is_help_in_the_chosen_language(loket: Loket, words: list[str]) -> None:
    result = loket.bare(*words)
    assert result.code == 0
    assert result.err == ""
    assert "Pemakaian: loket" in result.out
    assert not re.search(
        r"usage:|show this help|optional arguments|positional arguments|^options:", result.out, re.M
    )
    assert loket.bare("--json", *words).json["help"].startswith("Pemakaian: loket")


@pytest.mark.parametrize(
    ("command", "endings"),
    [
        ("daily-log", ".pdf|.xlsx|.csv"),
        ("register", ".pdf|.xlsx|.csv"),
        ("letter", ".pdf"),
        ("recap", ".pdf|.xlsx"),
        ("receipt", ".pdf"),
    ],
)
def test_help_tells_as_what_a_paper_is_made(loket: Loket, command: str, endings: str) -> None:
    told = loket.bare(command, "--help").out
    assert re.search(rf"--output BERKAS{re.escape(endings)}(?![|\w])", told)


def test_version(loket: Loket) -> None:
    assert re.fullmatch(r"Loket \d+\.\d+\.\d+\n", loket.bare("--version").out)
    assert set(loket.bare("--json", "--version").json) == {"version"}


@pytest.mark.parametrize(
    "words",
    [
        ("complaint", "add", "-"),
        ("complaint", "show", "1"),
        ("complaint", "list"),
        ("complaint", "void", "1", "--reason", "x"),
        ("search", "x"),
        ("receipt", "1", "--output", "x.pdf"),
        ("daily-log", "--output", "x.pdf"),
        ("letter", "1", "--template", "proses", "--number", "1", "--output", "x.pdf"),
        ("letter", "list", "1"),
        ("answers", "list"),
        ("answers", "reset", "proses"),
        ("outbox", "list"),
        ("outbox", "resolve", "1", "--not-sent"),
        ("outbox", "retry"),
        ("outbox", "redirect", "1", "--agency", "PUPR"),
        ("user", "list"),
        ("user", "disable", "budi"),
        ("user", "reset-password", "budi"),
        ("user", "add", "baru", "--role", "clerk", "--full-name", "Baru"),
    ],
)
def test_marked_commands_need_somebody(loket: Loket, words: tuple[str, ...]) -> None:
    result = loket.json(*words, user=None)
    assert result.code == 4
    assert result.error["code"] == "not_signed_in"
    assert "--user" in result.error["message"]
    assert not Path("x.pdf").exists()


@pytest.mark.parametrize("words", [("outbox", "totals"), ("sync",), ("receipt", "verify", "0" * 16)])
def test_background_commands_need_nobody(loket: Loket, words: tuple[str, ...]) -> None:
    assert loket.json(*words, user=None).code in (0, 7)


def test_a_wrong_password_and_a_disabled_account_sound_alike(loket: Loket) -> None:
    loket("user", "disable", "budi", user="ani")
    loket.password_file.write_text("salah-sekali", encoding="utf-8")
    wrong = loket.json("complaint", "list", user="sari")
    nobody = loket.json("complaint", "list", user="siapa")
    odd = loket.json("complaint", "list", user="\udcff")
    loket.password_file.write_text(PASSWORD, encoding="utf-8")
    disabled = loket.json("complaint", "list", user="budi")
    assert {r.code for r in (wrong, nobody, disabled, odd)} == {4}
    assert wrong.json == nobody.json == disabled.json == odd.json


@pytest.mark.parametrize(
    "text", [PASSWORD, PASSWORD + "\n", PASSWORD + "\r\nbaris kedua\n", "\ufeff" + PASSWORD + "\n"]
)
def test_the_first_line_of_a_password_file_counts(loket: Loket, text: str) -> None:
    loket.password_file.write_bytes(text.encode())
    assert loket("complaint", "list").code == 0


def test_spaces_belong_to_a_password(loket: Loket) -> None:
    loket.password_file.write_text(PASSWORD + " \n", encoding="utf-8")
    assert loket("complaint", "list").code == 4


@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "huge"])
def test_an_unreadable_password_file_is_named(loket: Loket, kind: str) -> None:
    loket.password_file.unlink()
    match kind:
        case "folder":
            loket.password_file.mkdir()
        case "binary":
            loket.password_file.write_bytes(b"\xff\xfe\x00rahasia")
        case "huge":
            loket.password_file.write_bytes(b"x" * 100_000)
    result = loket.json("complaint", "list")
    assert result.code == 5
    assert result.error["field"] == "password_file"
    assert str(loket.password_file) in result.error["message"]
    assert "rahasia" not in result.out + result.err


def test_an_empty_password_file_signs_nobody_in(loket: Loket) -> None:
    loket.password_file.write_bytes(b"")
    assert loket("complaint", "list").code == 4


def test_a_role_that_may_not_is_told_so(loket: Loket) -> None:
    loket.add(form())
    for words in (
        ("complaint", "void", "1", "--reason", "x"),
        ("daily-log", "--output", str(loket.folder.parent / "x.pdf")),
        ("outbox", "resolve", "1", "--not-sent"),
        ("user", "list"),
    ):
        result = loket.json(*words, user="budi")
        assert (result.code, result.error["code"]) == (4, "not_allowed")
    assert not (loket.folder.parent / "x.pdf").exists()


def test_without_an_office_the_office_is_not_found(fresh_loket: Loket) -> None:
    result = fresh_loket.json("outbox", "totals", user=None)
    assert result.code == 3
    assert "provision apply" in result.error["message"]


def test_a_data_folder_that_cannot_be_one(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "berkas"
    file.write_text("x", encoding="utf-8")
    for folder in (str(file), str(file / "dalam")):
        result = loket.bare("--json", "--data-dir", folder, "outbox", "totals")
        assert result.code == 5
        assert result.err.count("\n") == 1


def test_a_damaged_database_is_a_storage_problem(loket: Loket) -> None:
    (loket.folder / "loket.db").write_bytes(b"bukan basis data " * 1_000)
    result = loket.json("complaint", "list")
    assert (result.code, result.error["code"]) == (5, "cannot_open")


def test_the_data_folder_may_come_from_the_environment(loket: Loket, monkeypatch: pytest.MonkeyPatch) -> None:
    loket.add(form())
    monkeypatch.setenv("LOKET_DATA_DIR", str(loket.folder))
    assert loket.bare("--json", "outbox", "totals").json["logged"] == 1


def test_english_on_wish_and_by_setting(loket: Loket) -> None:
    assert loket("outbox", "totals").code == 0
    assert language() == "id"
    with main.ProgramAssembly().open(str(loket.folder)) as tools:
        tools.settings.set("language", "en")
    assert loket("outbox", "totals").code == 0
    assert language() == "en"
    loket.bare("--lang", "id", "--data-dir", str(loket.folder), "outbox", "totals")
    assert language() == "id"
    loket.bare("--lang", "en", "tidak-ada")
    assert language() == "en"


class Broken:
    """A program with a bug in it, or with a window that notes how it was opened."""

    def __init__(self) -> None:
        self.opened: list[tuple[str | None, str | None, bool]] = []
        self.served: list[object] = []

    def open(self, data_dir: str | None) -> AbstractContextManager[Tools]:
        raise KeyError("rahasia")

    def restoring(self, data_dir: str | None) -> NoReturn:
        raise KeyError("rahasia")

    rescuing = opening = open_quietly = restoring

    def laying(self) -> NoReturn:
        raise KeyError("rahasia")

    def serve_sandbox(self, options: PracticeOptions) -> None:
        self.served.append(options)

    def open_demonstration(self, *settings: object) -> NoReturn:
        raise KeyError("rahasia")

    def open_window(self, data_dir: str | None, lang: str | None, demo: bool) -> int:
        self.opened.append((data_dir, lang, demo))
        return 0


def test_a_bug_is_one_sentence_and_its_place_stands_in_the_log(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run_command(["--json", "--data-dir", str(folder), "outbox", "totals"], Broken())
    out, err = capsys.readouterr()
    assert code == 1
    assert json.loads(out)["error"]["code"] == "bug"
    assert err.count("\n") == 1
    assert str(folder / "loket.log") in err
    assert "rahasia" not in out + err
    log = (folder / "loket.log").read_text(encoding="utf-8")
    assert "KeyError" in log
    assert "functional/test_commands_usage.py" in log
    assert "rahasia" not in log


def test_a_bug_without_a_data_folder_is_still_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["--data-dir", str(tmp_path / "tidak-ada"), "outbox", "totals"], Broken()) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert not (tmp_path / "tidak-ada").exists()


def test_ctrl_c_is_no_bug(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_settings: object) -> NoReturn:
        raise KeyboardInterrupt

    broken = Broken()
    monkeypatch.setattr(broken, "serve_sandbox", interrupt)
    assert run_command(["sandbox"], broken) == 130
    assert capsys.readouterr().err == "Dihentikan.\n"


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ([], (None, None, False)),
        (["gui"], (None, None, False)),
        (["gui", "--demo"], (None, None, True)),
        (["--data-dir", "x"], ("x", None, False)),
        (["--data-dir", "x", "--lang", "en", "gui", "--demo"], ("x", "en", True)),
    ],
)
def test_the_window_opens_without_a_command_or_by_name(
    words: list[str], opened: tuple[str | None, str | None, bool]
) -> None:
    program = Broken()
    assert run_command(words, program) == 0
    assert program.opened == [opened]


def test_the_practice_server_gets_its_switches() -> None:
    program = Broken()
    words = ["sandbox", "--port", "0", "--latency-ms", "100", "--fault", "error_503=0.3", "slow=1", "--fault"]
    assert (
        run_command([*words, "drop_before@create=0.25", "--seed", "7", "--state-file", "s.json"], program)
        == 0
    )
    faults = {"error_503": 0.3, "slow": 1.0, "drop_before@create": 0.25}
    assert program.served == [PracticeOptions(0, 100, faults, 7, Path("s.json"))]


def test_the_practice_server_gets_its_script_its_link_and_its_clock(tmp_path: Path) -> None:
    program = Broken()
    script = tmp_path / "naskah.txt"
    script.write_text("\ufeff# hari buruk\nok\n\n  drop_after_commit@create  # putus\n", encoding="utf-8")
    words = ["sandbox", "--script", str(script), "--bandwidth-kbit", "64", "--clock-offset-s", "-600"]
    assert run_command(words, program) == 0
    entries = ("ok", "drop_after_commit@create")
    assert program.served == [
        PracticeOptions(8975, script=entries, bandwidth_bps=64_000, clock_offset_s=-600)
    ]


def test_a_script_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["sandbox", "--script", str(tmp_path / "naskah.txt")], Broken()) == 5
    assert "naskah.txt" in capsys.readouterr().err


class Terminal:
    """A stdin on which somebody types."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.lines.pop(0) + "\n"


def test_a_terminal_is_asked_for_name_and_password(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("budi"))
    monkeypatch.setattr("ui.terminal.session.getpass", lambda _question: PASSWORD)
    assert main.run(["--data-dir", str(folder), "--json", "complaint", "list"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["items"] == []
    assert err == "Nama pengguna: "


def test_a_new_password_is_asked_for_twice(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [PASSWORD, "sandi-baru-1", "sandi-baru-2", PASSWORD, "sandi-baru-1", "sandi-baru-1"]
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("ui.terminal.session.getpass", lambda _question: answers.pop(0))
    words = ["--data-dir", str(folder), "--user", "ani", "user", "reset-password", "budi"]
    assert main.run(words) == 2
    assert "berbeda" in capsys.readouterr().err
    assert main.run(words) == 0
    assert not answers
