"""What people see: the window (PySide6) and the terminal; both only call use cases."""
