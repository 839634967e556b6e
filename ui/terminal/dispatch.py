"""Which function carries out which command; imported once a command has been read, so that the window starts without."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from desktop.usecases.toolbox import Tools
from ui.terminal import (
    add_complaints,
    answer_commands,
    archive_commands,
    audit_commands,
    by_hand_commands,
    carry_commands,
    complaint_commands,
    daily_log_commands,
    deadline_commands,
    doctor_commands,
    follow_up_commands,
    letter_commands,
    office_commands,
    paper_commands,
    reading_commands,
    recap_commands,
    register_commands,
    sending_commands,
)
from ui.terminal.output import Output

COMMANDS: Mapping[str, Callable[[Tools, Namespace, Output], int]] = {
    "provision show": office_commands.show_office,
    "provision apply": office_commands.apply_office,
    "user add": office_commands.add_account,
    "user list": office_commands.list_accounts,
    "user disable": office_commands.disable_account,
    "user reset-password": office_commands.reset_password,
    "credentials set": office_commands.set_credentials,
    "complaint add": add_complaints.add_complaints,
    "complaint show": complaint_commands.show_complaint,
    "complaint list": complaint_commands.list_complaints,
    "complaint void": complaint_commands.void_complaint,
    "complaint correct": follow_up_commands.correct,
    "complaint withdraw": follow_up_commands.withdraw,
    "complaint finish": follow_up_commands.finish,
    "complaint follow-up": follow_up_commands.follow_up,
    "deadlines": deadline_commands.list_deadlines,
    "search": complaint_commands.search,
    "receipt": paper_commands.receipt,
    "daily-log": daily_log_commands.daily_log,
    "recap": recap_commands.recap,
    "register": register_commands.register,
    "letter": letter_commands.letter,
    "answers list": answer_commands.list_answers,
    "answers show": answer_commands.show_answer,
    "answers set": answer_commands.set_answer,
    "answers reset": answer_commands.reset_answer,
    "archive": archive_commands.archive,
    "receipts": archive_commands.receipts,
    "sync": sending_commands.sync,
    "follow-ups": reading_commands.read_back,
    "outbox list": by_hand_commands.list_outbox,
    "outbox totals": sending_commands.outbox_totals,
    "outbox resolve": sending_commands.resolve,
    "outbox retry": sending_commands.retry,
    "outbox export": carry_commands.export_file,
    "outbox import": carry_commands.import_file,
    "outbox carries": carry_commands.list_carries,
    "outbox redirect": sending_commands.redirect,
    "audit verify": audit_commands.verify,
    "audit export": audit_commands.export,
    "doctor": doctor_commands.doctor,
}
