"""The files of a draft, kept with it: a memory stick may be gone, and a picture that was pasted stands nowhere else.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; drafts of before go on naming their files by where they stand."""
    op.create_table(
        "draft_file",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_draft_file_draft_id", "draft_file", ["draft_id"])


def downgrade() -> None:
    """Remove it with what it holds."""
    op.drop_index("ix_draft_file_draft_id", table_name="draft_file")
    op.drop_table("draft_file")
