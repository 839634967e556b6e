"""The certificates of a private authority, kept with the office's file that names them.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("provisioning", sa.Column("ca", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Remove it; the certificates are given up."""
    op.drop_column("provisioning", "ca")
