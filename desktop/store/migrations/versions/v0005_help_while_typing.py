"""Links from a report to the first one of its matter, the office's standard phrases, and reports by place and day.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, the table and the indexes by which recent reports of a place are found."""
    op.execute("ALTER TABLE complaint ADD COLUMN duplicate_of TEXT REFERENCES complaint(id)")
    op.create_index(
        "ix_complaint_duplicate_of",
        "complaint",
        ["duplicate_of"],
        sqlite_where=sa.text("duplicate_of IS NOT NULL"),
    )
    op.create_index("ix_complaint_place", "complaint", ["incident_village_code", "received_on"])
    op.create_index(
        "ix_complaint_home",
        "complaint",
        ["village_code", "received_on"],
        sqlite_where=sa.text("incident_village_code IS NULL"),
    )
    op.create_table(
        "phrase",
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("short"),
    )


def downgrade() -> None:
    """Remove them; links and own phrases are given up."""
    op.drop_table("phrase")
    for index in ("ix_complaint_home", "ix_complaint_place", "ix_complaint_duplicate_of"):
        op.drop_index(index, table_name="complaint")
    op.execute("ALTER TABLE complaint DROP COLUMN duplicate_of")
