"""The table of docs/sp4n-contract.md: what each answer means, as ``sync.outcome.judge`` says.

``python -m tests.sync.contract_table`` writes it into the document.
"""

from __future__ import annotations

from pathlib import Path

from desktop.domain.outbox import StepKind
from sync.gateway import Answer, AnswerKind
from sync.outcome import judge, judge_link

DOCUMENT = Path(__file__).parents[2] / "docs" / "sp4n-contract.md"
BEGIN, END = "<!-- outcome: begin -->", "<!-- outcome: end -->"
ANSWERS: dict[str, Answer] = {
    "200, 201 or 202 with an id (E3, E6: any 2xx)": Answer(AnswerKind.ACCEPTED, 200, "9165816"),
    "a success status without a readable id, cut off, or over 1 MiB": Answer(AnswerKind.UNREADABLE, 200),
    "a page or redirection, while the probe (E7) is answered well": Answer(AnswerKind.ELSEWHERE, 200),
    "a page or redirection, and the probe meets one too": Answer(AnswerKind.PORTAL, 200),
    "no answer in time, after sending": Answer(AnswerKind.READ_TIMEOUT),
    "cut off after sending": Answer(AnswerKind.CUT_OFF),
    "name not resolved": Answer(AnswerKind.NOT_RESOLVED),
    "connection refused": Answer(AnswerKind.REFUSED),
    "connect time-out": Answer(AnswerKind.CONNECT_TIMEOUT),
    "otherwise not reachable": Answer(AnswerKind.UNREACHABLE),
    "TLS failed (certificate, name, date)": Answer(AnswerKind.TLS_FAILED),
    "the proxy does not let us through": Answer(AnswerKind.PROXY_FAILED),
    **{
        str(status): Answer(AnswerKind.STATUS, status)
        for status in (400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 415, 422, 425, 429)
    },
    "500": Answer(AnswerKind.STATUS, 500),
    "502": Answer(AnswerKind.STATUS, 502),
    "503": Answer(AnswerKind.STATUS, 503),
    "503 with Retry-After": Answer(AnswerKind.STATUS, 503, retry_after_s=60),
    "504": Answer(AnswerKind.STATUS, 504),
    "511": Answer(AnswerKind.STATUS, 511),
}
_HEAD = ("answer", "file (E1)", "report (E2)", "hand-over (E3)", "follow-up (E6)", "the round", "probe (E7)")


def table() -> str:
    """Return the table as Markdown."""
    rows = [_HEAD, ("---",) * len(_HEAD), *(_row(name, answer) for name, answer in ANSWERS.items())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _row(name: str, answer: Answer) -> tuple[str, ...]:
    steps = (StepKind.FILE, StepKind.CREATE, StepKind.HANDOVER, StepKind.FOLLOW_UP)
    verdicts = [judge(step, answer, "12.17", "9165816") for step in steps]
    first = verdicts[1]
    goes = f"ends: {first.end.value}" if first.end else "asks the server, then goes on"
    if first.end is None and not first.is_trouble:
        goes = "goes on"
    state, _, _ = judge_link(answer)
    fates = [verdict.fate.value for verdict in verdicts]
    if answer.kind is AnswerKind.UNREADABLE:
        fates[2:] = ["–", "–"]  # of E3 and E6 no body is read
    return (name, *fates, goes, state.value)


if __name__ == "__main__":
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{table()}{END}{rest.partition(END)[2]}", encoding="utf-8")
