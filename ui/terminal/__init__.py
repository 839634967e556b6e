"""The same use cases as commands; no Qt here."""
