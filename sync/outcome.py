"""What an answer means: for the item, for the round, for the pace, and in words (sp4n-api.md rules 2–6). Pure.

An attachment (E1) may be sent again, so all that is uncertain about it just waits. A report (E2), a hand-over (E3) and a
follow-up (E6) may not: once their body began to leave, every answer that is not plainly yes or no is *unknown*. A 503 that names a time
(``Retry-After``) is a plain no: the server says that it did not take the request.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.outbox import StepKind
from desktop.domain.sync_round import LinkState, RoundEnd
from resources.i18n import translate
from sync.gateway import Answer, AnswerKind
from sync.rejection import field_of, rejection_text


class Fate(StrEnum):
    """What happens to the item."""

    DONE = "done"
    WAITING = "waiting"
    UNKNOWN = "unknown"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``end`` is why the round stops, None if it goes on; ``is_trouble`` counts towards stopping after several in a row.

    ``code`` is stable for scripts and tests, ``message`` is what the clerk reads, ``field`` the JSON name of the value to
    be corrected, ``retry_after_s`` the wait that the server asked for.
    """

    fate: Fate
    code: str
    message: str = ""
    end: RoundEnd | None = None
    is_trouble: bool = False
    retry_after_s: float | None = None
    field: str | None = None


def judge(step: StepKind, answer: Answer, sent_at: str, lapor_no: str | None = None) -> Verdict:
    """Return what ``answer`` means for a step that was sent at ``sent_at`` (clock time as people read it).

    ``lapor_no`` is the number of the report that a hand-over or a follow-up was about.
    """
    match answer.kind:
        case AnswerKind.ACCEPTED:
            return Verdict(Fate.DONE, "accepted")
        case AnswerKind.STATUS:
            return _judge_status(step, answer, sent_at, lapor_no)
        case AnswerKind.READ_TIMEOUT | AnswerKind.CUT_OFF | AnswerKind.UNREADABLE | AnswerKind.ELSEWHERE:
            return _uncertain(step, answer.kind.value, answer, sent_at, lapor_no)
        case _:
            end, text = _NOT_SENT[answer.kind]
            return Verdict(Fate.WAITING, answer.kind.value, text(), end)


def judge_link(answer: Answer) -> tuple[LinkState, RoundEnd | None, str]:
    """Return what the answer to a probe says of the link, why no round should start, and a sentence."""
    match answer.kind:
        case AnswerKind.ACCEPTED:
            return LinkState.ONLINE, None, translate("Sync", "Terhubung ke LAPOR!.")
        case AnswerKind.STATUS:
            return _judge_probe_status(answer)
        case AnswerKind.UNREADABLE | AnswerKind.ELSEWHERE:
            return LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE, _server_trouble()
        case AnswerKind.READ_TIMEOUT | AnswerKind.CUT_OFF:
            return LinkState.OFFLINE, RoundEnd.OFFLINE, _no_answer()
        case AnswerKind.PORTAL:
            return LinkState.PORTAL, RoundEnd.PORTAL, _portal()
        case _:
            end, text = _NOT_SENT[answer.kind]
            return LinkState.OFFLINE, end, text()


def interrupted() -> str:
    """Return the sentence for an item that a killed program left half sent."""
    return translate(
        "Sync",
        "Program tertutup saat mengirim ini. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.",
    )


def _judge_status(step: StepKind, answer: Answer, sent_at: str, lapor_no: str | None) -> Verdict:
    status = answer.status or 0
    if status in (401, 403):
        return Verdict(Fate.WAITING, "credentials", _credentials(), RoundEnd.CREDENTIALS)
    if status in (407, 511):
        return Verdict(Fate.WAITING, "portal", _portal(), RoundEnd.PORTAL)
    if status == 429 or (status == 503 and answer.retry_after_s is not None):
        return Verdict(
            Fate.WAITING,
            "told_to_wait",
            _told_to_wait(),
            RoundEnd.TOLD_TO_WAIT,
            retry_after_s=answer.retry_after_s,
        )
    if status in (408, 425):
        return Verdict(Fate.WAITING, "not_taken", _server_trouble(), is_trouble=True)
    if 400 <= status < 500:
        message = rejection_text(step, answer)
        is_address_wrong = status in (404, 405, 410) and answer.field is None
        return Verdict(
            Fate.ATTENTION, "rejected", message, is_trouble=is_address_wrong, field=field_of(answer.field)
        )
    return _uncertain(step, "server_error", answer, sent_at, lapor_no)


def _uncertain(step: StepKind, code: str, answer: Answer, sent_at: str, lapor_no: str | None) -> Verdict:
    if step is StepKind.FILE:
        text = translate("Sync", "Lampiran belum sampai. Dicoba lagi sendiri; tidak ada yang hilang.")
        return Verdict(Fate.WAITING, code, text, is_trouble=True, retry_after_s=answer.retry_after_s)
    if step is StepKind.FOLLOW_UP:
        text = translate(
            "Sync",
            "Susulan dikirim pukul {time}, tetapi belum pasti sampai. Buka laporan #{number} di LAPOR!, lihat "
            "tindak lanjutnya, lalu pilih: sudah ada atau belum ada.",
        ).format(time=sent_at, number=lapor_no)
    elif step is StepKind.HANDOVER:
        text = translate(
            "Sync",
            "Laporan sudah ada di LAPOR! dengan nomor #{number}, tetapi penerusannya belum pasti. "
            "Buka di LAPOR! lalu pilih: sudah diteruskan atau belum.",
        ).format(number=lapor_no)
    else:
        text = _UNKNOWN_CREATE[code]().format(time=sent_at)
    return Verdict(Fate.UNKNOWN, code, text, is_trouble=True, retry_after_s=answer.retry_after_s)


def _judge_probe_status(answer: Answer) -> tuple[LinkState, RoundEnd | None, str]:
    status = answer.status or 0
    if status in (401, 403):
        return LinkState.CREDENTIALS, RoundEnd.CREDENTIALS, _credentials()
    if status in (407, 511):
        return LinkState.PORTAL, RoundEnd.PORTAL, _portal()
    if status == 429 or (status == 503 and answer.retry_after_s is not None):
        return LinkState.SERVER_TROUBLE, RoundEnd.TOLD_TO_WAIT, _told_to_wait()
    if 400 <= status < 500:  # the list of agencies may be closed to us; the server answers all the same
        return LinkState.ONLINE, None, translate("Sync", "Terhubung ke LAPOR!.")
    return LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE, _server_trouble()


def _not_resolved() -> str:
    return translate("Sync", "Luring: alamat LAPOR! tidak ditemukan. Periksa sambungan internet.")


def _refused() -> str:
    return translate("Sync", "Server LAPOR! sedang tidak menerima sambungan. Dicoba lagi sendiri.")


def _no_answer() -> str:
    return translate("Sync", "Server LAPOR! tidak menjawab. Dicoba lagi sendiri.")


def _unreachable() -> str:
    return translate("Sync", "Luring: LAPOR! tidak terjangkau. Periksa sambungan internet.")


def _tls() -> str:
    return translate(
        "Sync",
        "Sambungan aman ke LAPOR! tidak terbentuk. Periksa tanggal dan jam komputer, lalu beri tahu admin.",
    )


def _proxy() -> str:
    return translate("Sync", "Proksi kantor tidak meneruskan sambungan. Minta admin memeriksanya.")


def _portal() -> str:
    return translate(
        "Sync", "Jaringan ini minta masuk dulu. Buka peramban, masuk ke jaringan, lalu coba lagi."
    )


def _credentials() -> str:
    return translate(
        "Sync",
        "LAPOR! menolak kata sandi kantor. Pengiriman dijeda. Hubungi admin; pencatatan jalan terus.",
    )


def _told_to_wait() -> str:
    return translate("Sync", "LAPOR! sedang sibuk dan minta menunggu. Dicoba lagi sendiri.")


def _server_trouble() -> str:
    return translate("Sync", "Server LAPOR! sedang terganggu. Dicoba lagi sendiri.")


_NOT_SENT: Mapping[AnswerKind, tuple[RoundEnd, Callable[[], str]]] = {
    AnswerKind.NOT_RESOLVED: (RoundEnd.OFFLINE, _not_resolved),
    AnswerKind.REFUSED: (RoundEnd.OFFLINE, _refused),
    AnswerKind.CONNECT_TIMEOUT: (RoundEnd.OFFLINE, _no_answer),
    AnswerKind.UNREACHABLE: (RoundEnd.OFFLINE, _unreachable),
    AnswerKind.TLS_FAILED: (RoundEnd.OFFLINE, _tls),
    AnswerKind.PROXY_FAILED: (RoundEnd.OFFLINE, _proxy),
    AnswerKind.PORTAL: (RoundEnd.PORTAL, _portal),
}


def _cut_off() -> str:
    return translate(
        "Sync",
        "Sambungan putus setelah dikirim pukul {time}. Cari judulnya di LAPOR! lalu pilih: "
        "sudah ada atau belum ada.",
    )


def _unreadable() -> str:
    return translate(
        "Sync",
        "Jawaban LAPOR! pukul {time} tidak terbaca. Cari judulnya di LAPOR! lalu pilih: "
        "sudah ada atau belum ada.",
    )


def _server_error() -> str:
    return translate(
        "Sync",
        "Server LAPOR! terganggu saat menerima kiriman pukul {time}. Cari judulnya di LAPOR! lalu pilih: "
        "sudah ada atau belum ada.",
    )


_UNKNOWN_CREATE: Mapping[str, Callable[[], str]] = {
    AnswerKind.READ_TIMEOUT.value: _cut_off,
    AnswerKind.CUT_OFF.value: _cut_off,
    AnswerKind.UNREADABLE.value: _unreadable,
    AnswerKind.ELSEWHERE.value: _unreadable,
    "server_error": _server_error,
}
