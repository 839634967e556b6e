"""Every schema this program ever had, one step at a time."""
