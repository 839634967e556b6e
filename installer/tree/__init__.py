"""The program as it stands on a computer, for every packager the same: our own code, and the pinned libraries in ``lib/``.

Nothing is frozen (docs/decisions/027-no-freezer.md): wheels are unpacked, what a drop list names is left out, and the system's
Python, or the one that Windows gets beside it, runs the rest as it is.
"""
