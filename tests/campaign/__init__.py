"""Fault campaigns: the same code as the ordinary tests, with counts that grow with ``make campaign SCALE=…``."""
