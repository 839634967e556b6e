"""Ways to end the window's loop that main.py answers with something of its own; ``RESTART`` stands in ``ui.common.crash``."""

from __future__ import annotations

INSTALL = 76
"""What the loop returns if the installer that was made ready is to be started once everything is closed."""
