"""The desk without Qt and without HTTP."""
