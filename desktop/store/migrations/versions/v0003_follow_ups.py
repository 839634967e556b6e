"""Follow-ups and carried reports in the outbox, and what LAPOR! says of a report afterwards.

The outbox is rebuilt: a complaint may have several items (one report, any number of follow-ups), and a carried report has
no complaint here. ``seq`` keeps the order of queueing whatever the clock does.

Revision ID: 0003
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEPT = (
    "id, complaint_id, payload, payload_sha256, state, attempts, next_try_at, begun_at, settled_at, reason, field, "
    "lapor_no"
)


def upgrade() -> None:
    """Create the new tables and move every item over in the order of its complaint."""
    op.create_table(
        "carry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("peer", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.drop_index("ix_outbox_item_state_next_try_at", table_name="outbox_item")
    op.create_table(
        "outbox_item_new",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("complaint_id", sa.Text(), nullable=True),
        sa.Column("register_no", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        *_item_columns(),
        sa.Column("carry_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaint.id"]),
        sa.ForeignKeyConstraint(["carry_id"], ["carry.id"]),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("lapor_no"),
    )
    op.execute(
        f"INSERT INTO outbox_item_new (kind, register_no, title, {_KEPT}) "
        f"SELECT 'report', c.register_no, c.title, {_of_item()} "
        "FROM outbox_item i JOIN complaint c ON c.id = i.complaint_id ORDER BY c.seq"
    )
    op.drop_table("outbox_item")
    op.rename_table("outbox_item_new", "outbox_item")
    op.create_index("ix_outbox_item_state", "outbox_item", ["state", "kind", "next_try_at"])
    op.create_index("ix_outbox_item_complaint_id", "outbox_item", ["complaint_id", "kind"])
    op.create_index(
        "uq_outbox_item_report",
        "outbox_item",
        ["complaint_id"],
        unique=True,
        sqlite_where=sa.text("kind = 'report'"),
    )
    op.add_column("outbox_step", sa.Column("attachment_size", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE outbox_step SET attachment_size = "
        "(SELECT max(size) FROM attachment WHERE sha256 = outbox_step.attachment_sha256) "
        "WHERE attachment_sha256 IS NOT NULL"
    )
    op.create_table(
        "lapor_report",
        sa.Column("complaint_id", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("status_code", sa.Text(), nullable=True),
        sa.Column("status_name", sa.Text(), nullable=True),
        sa.Column("disposition_id", sa.Text(), nullable=True),
        sa.Column("disposition_name", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaint.id"]),
        sa.PrimaryKeyConstraint("complaint_id"),
    )
    op.create_table(
        "lapor_entry",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("complaint_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("attachments", sa.Text(), nullable=True),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaint.id"]),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("complaint_id", "digest", name="uq_lapor_entry_digest"),
    )


def downgrade() -> None:
    """Go back to one item for each complaint; follow-ups, carried reports and what LAPOR! said are given up."""
    op.drop_table("lapor_entry")
    op.drop_table("lapor_report")
    op.execute("DELETE FROM outbox_step WHERE item_id IN (SELECT id FROM outbox_item WHERE kind <> 'report')")
    op.drop_column("outbox_step", "attachment_size")
    for index in ("uq_outbox_item_report", "ix_outbox_item_complaint_id", "ix_outbox_item_state"):
        op.drop_index(index, table_name="outbox_item")
    op.create_table(
        "outbox_item_old",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("complaint_id", sa.Text(), nullable=False),
        *_item_columns(),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaint.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("complaint_id"),
        sa.UniqueConstraint("lapor_no"),
    )
    op.execute(
        f"INSERT INTO outbox_item_old ({_KEPT}) SELECT {_of_item()} FROM outbox_item i WHERE kind = 'report' ORDER BY seq"
    )
    op.drop_table("outbox_item")
    op.rename_table("outbox_item_old", "outbox_item")
    op.create_index("ix_outbox_item_state_next_try_at", "outbox_item", ["state", "next_try_at"])
    op.drop_table("carry")


def _of_item() -> str:
    return ", ".join(f"i.{name}" for name in _KEPT.split(", "))


def _item_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("payload_sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.Text(), nullable=True),
        sa.Column("begun_at", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("lapor_no", sa.Text(), nullable=True),
    ]
