"""From one list of offices to a signed file and a printed card for every workstation (installer/README.md)."""
