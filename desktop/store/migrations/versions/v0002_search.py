"""The full-text index: whole words and their beginnings, and parts of words of names and titles.

Both are contentless (the words stand in ``complaint`` already) and are filled here for complaints that exist.

Revision ID: 0002
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both indexes and fill them."""
    op.execute(
        "CREATE VIRTUAL TABLE complaint_words USING fts5(name, title, narrative, place, content='', "
        "contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE complaint_parts USING fts5(name, title, content='', contentless_delete=1, "
        "tokenize='trigram')"
    )
    op.execute(
        "INSERT INTO complaint_words(rowid, name, title, narrative, place) "
        "SELECT seq, coalesce(name, ''), title, narrative, "
        "trim(coalesce(address, '') || ' ' || coalesce(incident_place, '')) FROM complaint"
    )
    op.execute(
        "INSERT INTO complaint_parts(rowid, name, title) SELECT seq, coalesce(name, ''), title FROM complaint"
    )


def downgrade() -> None:
    """Remove both indexes."""
    op.execute("DROP TABLE complaint_parts")
    op.execute("DROP TABLE complaint_words")
