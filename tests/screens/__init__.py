"""Pictures of every screen, made by the real window over the demonstration office: ``make screens``."""
