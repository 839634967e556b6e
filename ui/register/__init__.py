"""Register: every complaint of this desk, found again."""
