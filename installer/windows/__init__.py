"""Loket for Windows, built on Linux: CPython beside the program's tree, two small launchers, a setup and an MSI."""
