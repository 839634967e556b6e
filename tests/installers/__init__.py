"""Tests of what the installers install; run by `make installers-test`, not by `make test`."""
