"""Invented complaints that read like those of a real desk: for demonstrations, the first look and the tests.

Nobody and nothing in them is real but the names of villages, agencies and topics: names are put together at random, a
NIK ends in a serial number that is never given out, telephone numbers come from one made-up block. The same seed gives
the same complaints. Words and templates are data (resources/demo).
"""

from __future__ import annotations

from desktop.usecases.sample_complaints.cases import Relation
from desktop.usecases.sample_complaints.days import sample_days
from desktop.usecases.sample_complaints.generator import SampleComplaint, SampleLabel, sample_complaints

__all__ = ["Relation", "SampleComplaint", "SampleLabel", "sample_complaints", "sample_days"]
