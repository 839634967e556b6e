"""Sign-in, first start and the window's frame in a process of its own, where the platform scales: prints what is wrong.

Run with ``QT_SCALE_FACTOR`` set, which is read once when Qt starts.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.looking import settle
from tests.ui.shell.desk import Desk
from tests.ui.whole.fitting import faults_of_texts
from ui.common import theme
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.screen import SignInScreen

_DEVICE = (1366, 768)


def main() -> int:
    """Return 1 when something is wrong."""
    app = QApplication(["loket"])
    theme.install(app, theme.Mode.LIGHT)
    scale = float(os.environ["QT_SCALE_FACTOR"])
    desk = Desk()
    screens: list[QWidget] = [
        SignInScreen(office="Loket Pengaduan Diskominfo", regency="Kabupaten Muara Enim"),
        FirstStartScreen(),
        desk.window,
    ]
    found = []
    for screen in screens:
        screen.resize(*(int(each / scale) for each in _DEVICE))
        screen.show()
        settle()
        assert screen.devicePixelRatioF() == scale
        found += faults_of_texts(screen)
        screen.hide()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
