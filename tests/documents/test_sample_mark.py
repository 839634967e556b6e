"""Papers of an invented office say on every page that they are a sample; those of a real one never do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.documents.daily_log import render_daily_log
from desktop.documents.receipt import render_receipt
from desktop.documents.receipt_content import Copy
from tests.documents.reading import pages
from tests.documents.samples import COMPLAINT, CONTENT, HENDRA, OFFICE
from tests.documents.test_daily_log_paper import CLERK, PRINTED_AT, busy_day, log_of, paper
from tests.documents.test_receipt import receipt


def of_sample(size: str = "a5", **options: Any) -> bytes:
    return render_receipt(replace(receipt(**options), is_sample=True), size)


@pytest.mark.parametrize("size", ["a5", "a4", "f4"])
@pytest.mark.parametrize("copy", list(Copy))
def test_every_page_of_a_receipt_is_marked(size: str, copy: Copy) -> None:
    long = replace(COMPLAINT, content=replace(CONTENT, narrative="Jalan berlubang sejak Oktober. " * 150))
    for complaint in (COMPLAINT, long):
        printed = pages(of_sample(size, copy=copy, complaint=complaint))
        assert ["CONTOH" in page for page in printed] == [True] * len(printed)
        real = render_receipt(receipt(copy=copy, complaint=complaint), size)
        assert not any("CONTOH" in page for page in pages(real))


def test_the_slip_of_a_secret_report_is_marked() -> None:
    secret = replace(COMPLAINT, content=replace(CONTENT, is_secret=True))
    assert all("CONTOH" in page for page in pages(of_sample(complaint=secret)))


def test_every_page_of_a_daily_log_is_marked() -> None:
    log = log_of(busy_day(60))
    office = replace(OFFICE, is_sample=True)
    printed = pages(render_daily_log(log, office, printed_at=PRINTED_AT, printed_by=HENDRA, clerk=CLERK))
    assert len(printed) > 1
    assert all("CONTOH" in page for page in printed)
    assert not any("CONTOH" in page for page in pages(paper(log)))
