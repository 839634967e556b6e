"""When LAPOR! closed the report of a complaint, and the complaints still open by their time limit.

The moment is kept at the complaint by triggers, so that it follows whatever is read of the report; only a column of the same
table can be part of the index by which 200,000 complaints are counted at once.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_CLOSED = "lower(coalesce({row}.status_name, '')) IN ('terdisposisi selesai', 'arsip')"
_TRIGGERS = {
    "lapor_report_closed": "AFTER INSERT",
    "lapor_report_moved": "AFTER UPDATE OF status_name",
}


def upgrade() -> None:
    """Add the column with what is known already, the triggers that keep it, and the index."""
    op.execute("ALTER TABLE complaint ADD COLUMN finished_at TEXT")
    op.execute(
        "UPDATE complaint SET finished_at = r.changed_at FROM lapor_report r "
        f"WHERE r.complaint_id = complaint.id AND {_CLOSED.format(row='r')}"
    )
    for name, moment in _TRIGGERS.items():
        op.execute(
            f"CREATE TRIGGER {name} {moment} ON lapor_report BEGIN "
            f"UPDATE complaint SET finished_at = CASE WHEN {_CLOSED.format(row='new')} "
            "THEN coalesce(finished_at, new.changed_at) END WHERE id = new.complaint_id; END"
        )
    op.execute(
        "CREATE TRIGGER lapor_report_forgotten AFTER DELETE ON lapor_report BEGIN "
        "UPDATE complaint SET finished_at = NULL WHERE id = old.complaint_id; END"
    )
    op.create_index(
        "ix_complaint_open",
        "complaint",
        ["due_on", "received_on"],
        sqlite_where=sa.text("status = 'diterima' AND finished_at IS NULL"),
    )


def downgrade() -> None:
    """Remove them; the moment can be read from the reports again."""
    op.drop_index("ix_complaint_open", table_name="complaint")
    for name in (*_TRIGGERS, "lapor_report_forgotten"):
        op.execute(f"DROP TRIGGER {name}")
    op.execute("ALTER TABLE complaint DROP COLUMN finished_at")
