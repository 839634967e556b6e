"""Catat: where a complaint is written down while the citizen waits."""
