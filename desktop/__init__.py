"""The desk without Qt and without HTTP."""

VERSION = "0.1.0"
"""Version of the program, as in pyproject.toml (a test holds them together)."""
