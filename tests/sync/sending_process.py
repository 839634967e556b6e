"""A process of its own that sends a desk's queue, to be killed by tests: ``python -m tests.sync.sending_process``.

With ``--hold file|create`` it prints "held" after the call's bytes have been answered, before the answer is stored, and
waits for ever. Without, it runs rounds until nothing is due and prints one JSON line for each.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.outbox_payload import ReportPayload
from sync.gateway import Answer, FileUpload
from sync.lapor_v3 import LaporV3
from tests.sync.desk import PracticeDesk, gateway_to
from tests.sync.rounds import until_done


def _hold() -> None:
    print("held", flush=True)
    sys.stdin.read()


class HoldingAtFile(LaporV3):
    def upload_file(self, file: FileUpload) -> Answer:
        answer = super().upload_file(file)
        _hold()
        return answer


class HoldingAtCreate(LaporV3):
    def create_report(self, report: ReportPayload, file_ids: Sequence[str]) -> Answer:
        answer = super().create_report(report, file_ids)
        _hold()
        return answer


KINDS: dict[str, type[LaporV3]] = {"none": LaporV3, "file": HoldingAtFile, "create": HoldingAtCreate}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("url")
    parser.add_argument("--hold", choices=KINDS, default="none")
    options = parser.parse_args()
    desk = PracticeDesk(options.folder)
    desk.clock.at = datetime.now(UTC)
    kind = KINDS[options.hold]
    print("ready", flush=True)
    for report in until_done(desk.round(options.url, gateway=lambda: gateway_to(options.url, kind))):
        print(json.dumps({"end": report.end.value, "delivered": report.delivered}), flush=True)
    desk.close()


if __name__ == "__main__":
    main()
