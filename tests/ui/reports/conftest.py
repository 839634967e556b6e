from __future__ import annotations

from tests.ui.real_desk import desk_template, real_desk

__all__ = ["desk_template", "real_desk"]
