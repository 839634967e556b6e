"""Content values in, PDF bytes out: the one truth for preview, print and archive. Papers are Indonesian throughout."""
