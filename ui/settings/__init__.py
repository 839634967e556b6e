"""Pengaturan: the office, its printers, its link and its people."""
