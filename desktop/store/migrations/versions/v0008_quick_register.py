"""A register that stays quick: names as they sound, the state of sending beside each complaint, and own choices.

The index of words is made anew with one column more and filled for the complaints that exist. ``sync_state`` repeats the state
of a complaint's report, kept by triggers, so that lists and totals are answered from one index. ``account_setting`` holds what
each account chose for itself.

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
    """Make the index anew and add column, indexes, triggers and table."""
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
    op.add_column("complaint", sa.Column("sync_state", sa.Text(), nullable=False, server_default="waiting"))
    op.execute(
        "UPDATE complaint SET sync_state = coalesce((SELECT o.state FROM outbox_item o "
        "WHERE o.complaint_id = complaint.id AND o.kind = 'report'), 'waiting')"
    )
    op.create_index(
        "ix_complaint_listing", "complaint", ["seq", "received_on", "sync_state", "status", "classification"]
    )
    op.create_index("ix_complaint_sent", "complaint", ["sync_state", "received_on"])
    op.create_index(
        "ix_complaint_late",
        "complaint",
        ["due_on", "received_on", "sync_state"],
        sqlite_where=sa.text("status = 'diterima' AND finished_at IS NULL"),
    )
    for name, event in (("report_added", "INSERT"), ("report_moved", "UPDATE OF state")):
        op.execute(
            f"CREATE TRIGGER {name} AFTER {event} ON outbox_item WHEN NEW.kind = 'report' BEGIN "
            "UPDATE complaint SET sync_state = NEW.state WHERE id = NEW.complaint_id; END"
        )
    op.create_table(
        "account_setting",
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("username", "name"),
    )


def downgrade() -> None:
    """Take it all away; the index goes on without how names sound."""
    op.drop_table("account_setting")
    op.execute("DROP TRIGGER report_added")
    op.execute("DROP TRIGGER report_moved")
    op.drop_index("ix_complaint_late", table_name="complaint")
    op.drop_index("ix_complaint_sent", table_name="complaint")
    op.drop_index("ix_complaint_listing", table_name="complaint")
    op.execute("ALTER TABLE complaint DROP COLUMN sync_state")
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
