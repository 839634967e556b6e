"""The first thing that is painted: signing in, or setting a fresh desk up.

Both screens need only the visual kit (no domain, no use cases, no QtSvg before something asks for an icon), since
they stand between the press on the icon and the first paint.
"""
