"""The sizes in which everything must be readable."""

from __future__ import annotations

SCALES = {"100": (1366, 768), "125": (1093, 614), "1024": (1024, 768), "150": (911, 512), "200": (683, 384)}
"""A window of 1366 × 768 device pixels at a scale (and one of 1024 × 768), in the pixels that widgets count."""
LARGE = {"100": (1366, 768), "1024": (1024, 768)}
LARGE_TEXT = 14 / 11.25
"""14 points where 11.25 are usual."""
