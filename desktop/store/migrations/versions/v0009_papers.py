"""Papers: what was printed of days and periods, days closed for good, letters of answer and their templates.

``paper_print`` takes the place of ``daily_log_print`` for every paper of a day or period. ``closed_paper`` holds the content of a
closed day, so that it prints byte for byte the same for ever; neither it nor a letter can be changed. ``receipt_print.outcome`` says
what came of a print as far as this side knows: printed, unknown, failed or saved.

Revision ID: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and move the records of printed logs."""
    op.create_table(
        "paper_print",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period_from", sa.Text(), nullable=False),
        sa.Column("period_to", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.Text(), nullable=False),
        sa.Column("printed_by", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
    )
    op.create_index("ix_paper_print_period", "paper_print", ["kind", "period_from", "period_to"])
    op.execute(
        "INSERT INTO paper_print(id, kind, period_from, period_to, format, printed_at, printed_by, row_count, "
        "content_sha256) SELECT id, 'daily_log', day, day, 'pdf', printed_at, printed_by, row_count, content_sha256 "
        "FROM daily_log_print"
    )
    op.drop_table("daily_log_print")
    op.create_table(
        "closed_paper",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period_from", sa.Text(), nullable=False),
        sa.Column("period_to", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "period_from", "period_to"),
    )
    op.create_table(
        "answer_template",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
    )
    op.create_table(
        "answer_letter",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("complaint_id", sa.Text(), sa.ForeignKey("complaint.id"), nullable=False),
        sa.Column("letter_no", sa.Text(), nullable=False),
        sa.Column("letter_on", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
    )
    op.create_index("ix_answer_letter_complaint_id", "answer_letter", ["complaint_id"])
    for table in ("closed_paper", "answer_letter"):
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is for ever'); END"
            )
    op.add_column("receipt_print", sa.Column("outcome", sa.Text()))


def downgrade() -> None:
    """Remove the tables and bring the records of printed logs back."""
    op.drop_column("receipt_print", "outcome")
    for table in ("closed_paper", "answer_letter"):
        for event in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_no_{event}")
    op.drop_index("ix_answer_letter_complaint_id", table_name="answer_letter")
    for table in ("answer_letter", "answer_template", "closed_paper"):
        op.drop_table(table)
    op.create_table(
        "daily_log_print",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.Text(), nullable=False),
        sa.Column("printed_by", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
    )
    op.create_index("ix_daily_log_print_day", "daily_log_print", ["day"])
    op.execute(
        "INSERT INTO daily_log_print(id, day, printed_at, printed_by, row_count, content_sha256) "
        "SELECT id, period_from, printed_at, printed_by, row_count, content_sha256 FROM paper_print WHERE kind = 'daily_log'"
    )
    op.drop_index("ix_paper_print_period", table_name="paper_print")
    op.drop_table("paper_print")
