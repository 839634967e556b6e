"""Sinkronisasi: what waits, what is on its way and what needs a decision."""
