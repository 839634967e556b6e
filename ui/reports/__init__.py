"""Laporan: papers to sign and figures to look at."""
