"""The whole table: every answer or failure, for every kind of step, and what it means for item, round and pace."""

from __future__ import annotations

import pytest

from desktop.domain.outbox import StepKind
from desktop.domain.sync_round import LinkState, RoundEnd
from resources.i18n import set_language
from sync.gateway import Answer, AnswerKind
from sync.outcome import Fate, judge, judge_link

FILE, CREATE, HANDOVER = StepKind.FILE, StepKind.CREATE, StepKind.HANDOVER
DONE, WAITING, UNKNOWN, ATTENTION = Fate.DONE, Fate.WAITING, Fate.UNKNOWN, Fate.ATTENTION

ANSWERS: dict[str, Answer] = {
    "accepted": Answer(AnswerKind.ACCEPTED, 201, "9165816"),
    **{
        kind.value: Answer(kind)
        for kind in AnswerKind
        if kind not in (AnswerKind.ACCEPTED, AnswerKind.STATUS)
    },
    **{
        str(status): Answer(AnswerKind.STATUS, status)
        for status in (400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 415, 418, 422, 425, 429, 451)
    },
    **{str(status): Answer(AnswerKind.STATUS, status) for status in (500, 501, 502, 503, 504, 511, 599)},
    "422 field": Answer(AnswerKind.STATUS, 422, reason="The title field is required.", field="title"),
    "404 field": Answer(AnswerKind.STATUS, 404, reason="not found", field="disposition_id"),
    "429 after": Answer(AnswerKind.STATUS, 429, retry_after_s=77),
    "503 after": Answer(AnswerKind.STATUS, 503, retry_after_s=77),
    "500 after": Answer(AnswerKind.STATUS, 500, retry_after_s=77),
}
# answer: fate of a file, fate of a report or hand-over, why the round ends (None: goes on), counts as trouble
TABLE: dict[str, tuple[Fate, Fate, RoundEnd | None, bool]] = {
    "accepted": (DONE, DONE, None, False),
    # nothing left this computer: retried by itself, the round stops
    "not_resolved": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "refused": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "connect_timeout": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "unreachable": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "tls_failed": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "proxy_failed": (WAITING, WAITING, RoundEnd.OFFLINE, False),
    "portal": (WAITING, WAITING, RoundEnd.PORTAL, False),
    # it may have happened
    "read_timeout": (WAITING, UNKNOWN, None, True),
    "cut_off": (WAITING, UNKNOWN, None, True),
    "unreadable": (WAITING, UNKNOWN, None, True),
    "elsewhere": (WAITING, UNKNOWN, None, True),
    "500": (WAITING, UNKNOWN, None, True),
    "500 after": (WAITING, UNKNOWN, None, True),
    "501": (WAITING, UNKNOWN, None, True),
    "502": (WAITING, UNKNOWN, None, True),
    "503": (WAITING, UNKNOWN, None, True),
    "504": (WAITING, UNKNOWN, None, True),
    "599": (WAITING, UNKNOWN, None, True),
    # a plain no to everything
    "401": (WAITING, WAITING, RoundEnd.CREDENTIALS, False),
    "403": (WAITING, WAITING, RoundEnd.CREDENTIALS, False),
    "407": (WAITING, WAITING, RoundEnd.PORTAL, False),
    "511": (WAITING, WAITING, RoundEnd.PORTAL, False),
    "429": (WAITING, WAITING, RoundEnd.TOLD_TO_WAIT, False),
    "429 after": (WAITING, WAITING, RoundEnd.TOLD_TO_WAIT, False),
    "503 after": (WAITING, WAITING, RoundEnd.TOLD_TO_WAIT, False),
    "408": (WAITING, WAITING, None, True),
    "425": (WAITING, WAITING, None, True),
    # a plain no to this item
    "400": (ATTENTION, ATTENTION, None, False),
    "404": (ATTENTION, ATTENTION, None, True),
    "404 field": (ATTENTION, ATTENTION, None, False),
    "405": (ATTENTION, ATTENTION, None, True),
    "410": (ATTENTION, ATTENTION, None, True),
    "409": (ATTENTION, ATTENTION, None, False),
    "413": (ATTENTION, ATTENTION, None, False),
    "415": (ATTENTION, ATTENTION, None, False),
    "418": (ATTENTION, ATTENTION, None, False),
    "422": (ATTENTION, ATTENTION, None, False),
    "422 field": (ATTENTION, ATTENTION, None, False),
    "451": (ATTENTION, ATTENTION, None, False),
}


def test_the_table_is_whole() -> None:
    assert TABLE.keys() == ANSWERS.keys()


@pytest.mark.parametrize("step", StepKind)
@pytest.mark.parametrize("name", ANSWERS)
def test_table(name: str, step: StepKind) -> None:
    of_file, of_report, end, is_trouble = TABLE[name]
    verdict = judge(step, ANSWERS[name], "12.17", "9165816")
    assert verdict.fate is (of_file if step is FILE else of_report)
    assert verdict.end is end
    assert verdict.is_trouble is is_trouble
    assert verdict.retry_after_s == ANSWERS[name].retry_after_s
    assert bool(verdict.message) is (verdict.fate is not DONE)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("step", StepKind)
@pytest.mark.parametrize("name", ANSWERS)
def test_sentences_are_finished(name: str, step: StepKind, language: str) -> None:
    """No code, no open placeholder, no bare failure: what happened, then what to do (design.md, Words)."""
    set_language(language)
    message = judge(step, ANSWERS[name], "12.17", "9165816").message
    assert "{" not in message
    assert "gagal" not in message.lower()
    assert not any(code in message for code in ("401", "404", "422", "500", "HTTP", "None"))
    assert message == "" or message.endswith((".", "?"))


def test_nothing_uncertain_about_a_report_is_ever_retried_or_green() -> None:
    """Rule 2, over every status there is: only plain refusals leave a report waiting."""
    for status in range(100, 600):
        verdict = judge(CREATE, Answer(AnswerKind.STATUS, status), "12.17")
        certain_no = 400 <= status < 500 or status == 511
        assert (verdict.fate is UNKNOWN) is not certain_no, status
        assert verdict.fate is not DONE


@pytest.mark.parametrize(
    ("step", "answer", "sentence", "field"),
    [
        (
            CREATE,
            Answer(AnswerKind.CUT_OFF),
            "Sambungan putus setelah dikirim pukul 12.17. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.",
            None,
        ),
        (
            CREATE,
            Answer(AnswerKind.STATUS, 401),
            "LAPOR! menolak kata sandi kantor. Pengiriman dijeda. Hubungi admin; pencatatan jalan terus.",
            None,
        ),
        (
            CREATE,
            Answer(
                AnswerKind.STATUS,
                422,
                reason="The disposition id field is required.",
                field="disposition_id",
            ),
            "LAPOR! menolak: instansi tujuan kosong. Pilih instansinya, lalu kirim ulang.",
            "target_agency",
        ),
        (
            CREATE,
            Answer(
                AnswerKind.STATUS, 422, reason="The selected category id is invalid.", field="category_id"
            ),
            "LAPOR! menolak: kategori tidak dikenal di LAPOR!. Perbaiki, lalu kirim ulang.",
            "category",
        ),
        (
            CREATE,
            Answer(
                AnswerKind.STATUS,
                422,
                reason="The title may not be greater than 100 characters.",
                field="title",
            ),
            "LAPOR! menolak: judul terlalu panjang. Perbaiki, lalu kirim ulang.",
            "title",
        ),
        (
            CREATE,
            Answer(AnswerKind.STATUS, 422, reason="Mengandung kata terlarang.", field="content"),
            "LAPOR! menolak uraian: Mengandung kata terlarang. Perbaiki, lalu kirim ulang.",
            "narrative",
        ),
        (
            CREATE,
            Answer(AnswerKind.STATUS, 400, reason="Kuota habis", field="quota"),
            "LAPOR! menolak: Kuota habis. Perbaiki, lalu kirim ulang; bila perlu beri tahu admin.",
            None,
        ),
        (
            FILE,
            Answer(AnswerKind.STATUS, 413),
            "Lampiran terlalu besar untuk LAPOR!. Kecilkan atau lepaskan, lalu kirim ulang.",
            None,
        ),
    ],
)
def test_words(step: StepKind, answer: Answer, sentence: str, field: str | None) -> None:
    verdict = judge(step, answer, "12.17")
    assert (verdict.message, verdict.field) == (sentence, field)


@pytest.mark.parametrize(
    ("answer", "state", "end"),
    [
        (Answer(AnswerKind.ACCEPTED, 200), LinkState.ONLINE, None),
        (Answer(AnswerKind.STATUS, 404), LinkState.ONLINE, None),
        (Answer(AnswerKind.STATUS, 405), LinkState.ONLINE, None),
        (Answer(AnswerKind.STATUS, 401), LinkState.CREDENTIALS, RoundEnd.CREDENTIALS),
        (Answer(AnswerKind.STATUS, 403), LinkState.CREDENTIALS, RoundEnd.CREDENTIALS),
        (Answer(AnswerKind.STATUS, 407), LinkState.PORTAL, RoundEnd.PORTAL),
        (Answer(AnswerKind.STATUS, 429), LinkState.SERVER_TROUBLE, RoundEnd.TOLD_TO_WAIT),
        (Answer(AnswerKind.STATUS, 503, retry_after_s=5), LinkState.SERVER_TROUBLE, RoundEnd.TOLD_TO_WAIT),
        (Answer(AnswerKind.STATUS, 503), LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE),
        (Answer(AnswerKind.STATUS, 500), LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE),
        (Answer(AnswerKind.UNREADABLE, 200), LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE),
        (Answer(AnswerKind.PORTAL, 200), LinkState.PORTAL, RoundEnd.PORTAL),
        (Answer(AnswerKind.READ_TIMEOUT), LinkState.OFFLINE, RoundEnd.OFFLINE),
        (Answer(AnswerKind.CUT_OFF), LinkState.OFFLINE, RoundEnd.OFFLINE),
        (Answer(AnswerKind.NOT_RESOLVED), LinkState.OFFLINE, RoundEnd.OFFLINE),
        (Answer(AnswerKind.TLS_FAILED), LinkState.OFFLINE, RoundEnd.OFFLINE),
    ],
)
def test_link(answer: Answer, state: LinkState, end: RoundEnd | None) -> None:
    found, why, message = judge_link(answer)
    assert (found, why) == (state, end)
    assert message
