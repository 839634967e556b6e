"""What makes installers, office files and releases out of a checkout. IT staff start at README.md in this folder."""
