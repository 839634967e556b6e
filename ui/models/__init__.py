"""Models between use cases and views: rows live here, never a widget for each."""
