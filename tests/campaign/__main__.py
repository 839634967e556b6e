"""``python -m tests.campaign``; apart from what it runs, which other processes must be able to import."""

from __future__ import annotations

import sys

from tests.campaign.every_campaign import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
