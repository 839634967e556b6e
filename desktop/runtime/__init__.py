"""Where the program runs: its paths, settings, clock, and the reference data that it reads."""
