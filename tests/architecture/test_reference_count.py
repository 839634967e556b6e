"""PySide6 6.12.0 on Python 3.11 loses a reference to None at each call of a void method and aborts the process after
some thousand calls; this is why it is held below 6.12 there (docs/decisions/002)."""

import sys


def test_void_calls_keep_their_references_to_none(qtbot: object) -> None:
    from PySide6.QtWidgets import QLineEdit

    edit = QLineEdit()
    calls = 3000
    before = sys.getrefcount(None)
    for _ in range(calls):
        edit.setText("x")
    lost = before - sys.getrefcount(None)
    assert lost < calls / 10, f"{lost} references to None lost in {calls} calls"
