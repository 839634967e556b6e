"""The package for Debian and its bundle for offices without a link."""
