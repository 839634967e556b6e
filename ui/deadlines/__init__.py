"""Tenggat: what is due when, in the order of need, and why each date is what it is."""
