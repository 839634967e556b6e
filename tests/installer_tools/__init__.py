"""Tests of the light parts of what builds installers; the heavy ones are in tests/installers."""
