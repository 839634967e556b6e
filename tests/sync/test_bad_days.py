"""Bad days in the small; ``make campaign`` does the same with larger counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaign import lost_answers, many_files, one_bad_report, slow_line

REPORTS = 240


@pytest.mark.slow
def test_lost_answers_and_restarts(tmp_path: Path) -> None:
    """Failure 2."""
    outcome = lost_answers.run(REPORTS, tmp_path)
    assert outcome.problems == []
    assert outcome.ever_unknown > REPORTS // 6


def test_one_bad_report_holds_up_nobody(tmp_path: Path) -> None:
    """Failure 7."""
    assert one_bad_report.run(60, tmp_path).problems == []


def test_every_file_arrives_as_it_was(tmp_path: Path) -> None:
    """Failure 11."""
    outcome = many_files.run(40, 3, tmp_path)
    assert outcome.problems == []
    assert outcome.files == 40


@pytest.mark.slow
def test_words_get_through_a_slow_line(tmp_path: Path) -> None:
    """Failure 12; the line runs 30 times as fast as ours."""
    outcome = slow_line.run(60, tmp_path, speed=30, with_pages=False)
    assert outcome.problems == []
    assert outcome.cuts >= 1
    assert outcome.words_s < slow_line.LIMIT_S / 3
