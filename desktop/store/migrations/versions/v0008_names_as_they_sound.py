"""Names in the full-text index as they sound, too, and a place for what each account chose for itself.

The index of words is made anew with one column more and filled for the complaints that exist.

Revision ID: 0008
"""

import sqlalchemy as sa
from alembic import op

from desktop.store.search_index import lend_sounds

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index anew and add the table."""
    op.execute("DROP TABLE IF EXISTS complaint_words")
    op.execute(
        "CREATE VIRTUAL TABLE complaint_words USING fts5(name, title, narrative, place, sounds, content='', "
        "contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
    )
    lend_sounds(op.get_bind())
    op.execute(
        "INSERT INTO complaint_words(rowid, name, title, narrative, place, sounds) "
        "SELECT seq, coalesce(name, ''), title, narrative, "
        "trim(coalesce(address, '') || ' ' || coalesce(incident_place, '')), name_sounds(coalesce(name, '')) "
        "FROM complaint"
    )
    op.create_table(
        "account_setting",
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("username", "name"),
    )


def downgrade() -> None:
    """Take both away; the index goes on without how names sound."""
    op.drop_table("account_setting")
    op.execute("DROP TABLE IF EXISTS complaint_words")
    op.execute(
        "CREATE VIRTUAL TABLE complaint_words USING fts5(name, title, narrative, place, content='', "
        "contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
    )
    op.execute(
        "INSERT INTO complaint_words(rowid, name, title, narrative, place) "
        "SELECT seq, coalesce(name, ''), title, narrative, "
        "trim(coalesce(address, '') || ' ' || coalesce(incident_place, '')) FROM complaint"
    )
