"""What a bug and a crash leave behind: where it broke, never what somebody wrote."""

from __future__ import annotations

import errno
import logging
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from desktop.runtime.crash_folder import MOST_REPORTS, CrashFolder
from desktop.runtime.crash_report import DiscreetFormatter, report_of
from desktop.runtime.logging_setup import set_up_logging

NIK, NAME = "1603025708900001", "Siti Aminah"
NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)
_BREAKS = """\
import ctypes, sys
from datetime import UTC, datetime
from pathlib import Path
from desktop.runtime.crash_folder import CrashFolder

def keep_the_complaint(nik):
    ctypes.string_at(0)

CrashFolder(Path(sys.argv[1])).watch(datetime.now(UTC), "Loket 1")
keep_the_complaint(sys.argv[2])
"""


def broken() -> Exception:
    try:
        try:
            int(NIK + "x")
        except ValueError as error:
            raise OSError(errno.ENOSPC, f"cannot keep {NAME}", f"/home/{NAME}/x") from error
    except OSError as error:
        return error
    raise AssertionError


def test_a_report_has_codes_and_no_values() -> None:
    report = report_of(broken(), "Loket 1")
    assert "builtins.OSError [ENOSPC]" in report
    assert "builtins.ValueError" in report
    assert "runtime/test_crash_reports.py" in report
    assert not any(word in report for word in (NIK, NAME, "/home"))


def test_codes_of_our_own_errors_and_of_the_database() -> None:
    assert "InvalidInput [too_long]" in report_of(
        InvalidInput.of("title", "too_long", f"{NAME} terlalu panjang")
    )
    with pytest.raises(sqlite3.Error) as caught:
        sqlite3.connect(":memory:").execute("SELECT siti")
    assert "[SQLITE_ERROR]" in report_of(caught.value)
    assert "siti" not in report_of(caught.value)


def test_everything_that_a_group_gathers_is_told_once() -> None:
    inner = KeyError(NAME)
    group = ExceptionGroup(NAME, [inner, ValueError(NIK), inner])
    report = report_of(group)
    assert report.count("KeyError") == report.count("ValueError") == 1
    assert NAME not in report


def test_an_endless_recursion_is_a_short_report() -> None:
    def deeper(depth: int) -> int:
        return deeper(depth + 1)

    with pytest.raises(RecursionError) as caught:
        deeper(0)
    assert len(report_of(caught.value).splitlines()) < 100


def test_the_log_file_holds_no_message_of_an_exception_and_none_of_a_library(tmp_path: Path) -> None:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    levels = root.level, logging.getLogger("loket").level
    try:
        set_up_logging(tmp_path / "loket.log")
        logging.getLogger("loket.store").error("it broke", exc_info=broken())
        logging.getLogger("urllib3").warning("cannot reach %s", f"https://lapor/?name={NAME}")
        logging.getLogger("PIL").warning(f"cannot read {NAME}")
    finally:
        for handler in [each for each in root.handlers if each not in before]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(levels[0])
        logging.getLogger("loket").setLevel(levels[1])
    text = (tmp_path / "loket.log").read_text("utf-8")
    assert "it broke" in text
    assert "builtins.OSError [ENOSPC]" in text
    assert text.count("runtime/test_crash_reports.py:") >= 3
    assert not any(word in text for word in (NIK, NAME, "/home"))


def test_a_message_that_another_handler_wrote_out_is_not_taken_over() -> None:
    error = broken()
    record = logging.LogRecord(
        "loket", logging.ERROR, __file__, 1, "x", (), (type(error), error, error.__traceback__)
    )
    record.exc_text = f"Traceback {NAME}"
    assert NAME not in DiscreetFormatter().format(record)


def test_the_oldest_reports_go(tmp_path: Path) -> None:
    folder = CrashFolder(tmp_path / "crashes")
    for number in range(MOST_REPORTS + 3):
        assert folder.keep(f"report {number}", NOON + timedelta(seconds=number)) is not None
    kept = folder.reports()
    assert [text.strip() for _name, text in kept] == [f"report {n}" for n in range(3, MOST_REPORTS + 3)]


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    folder = CrashFolder(tmp_path / "file" / "crashes")
    assert folder.keep("report", NOON) is None
    assert folder.watch(NOON, "Loket 1") == ""
    assert folder.reports() == []
    folder.unwatch()


def test_a_crash_of_the_process_is_told_at_the_next_start(tmp_path: Path) -> None:
    """A real one: another process reads where it may not."""
    done = subprocess.run(
        [sys.executable, "-c", _BREAKS, str(tmp_path / "crashes"), NIK], capture_output=True, check=False
    )
    assert done.returncode != 0
    folder = CrashFolder(tmp_path / "crashes")
    before = folder.watch(NOON, "Loket 2")
    folder.unwatch()
    assert before.startswith("Loket 1\n")
    assert "Segmentation fault" in before
    assert "keep_the_complaint" in before
    assert NIK not in before
    assert [text.strip() for _name, text in folder.reports()] == [before.strip()]
    assert folder.watch(NOON, "Loket 3") == ""
    folder.unwatch()


def test_a_start_that_ended_well_or_was_killed_tells_nothing(tmp_path: Path) -> None:
    folder = CrashFolder(tmp_path)
    folder.watch(NOON, "Loket 1")
    folder.unwatch()
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "native.txt").write_text("Loket 1\n\n")  # what a start leaves when the power goes
    assert folder.watch(NOON, "Loket 2") == ""
    folder.unwatch()
    assert folder.reports() == []


def test_paths_of_a_crash_tell_no_home_folder(tmp_path: Path) -> None:
    (tmp_path / "native.txt").write_text(
        f'Loket 1\n\nFatal Python error: Aborted\n  File "/home/{NAME}/loket/main.py", line 3 in run\n'
        f'  File "C:\\Users\\{NAME}\\x\\ui\\start.py", line 4 in go\n'
    )
    folder = CrashFolder(tmp_path)
    before = folder.watch(NOON, "Loket 2")
    folder.unwatch()
    assert NAME not in before
    assert 'File "loket/main.py", line 3 in run' in before
    assert 'File "ui/start.py", line 4 in go' in before
