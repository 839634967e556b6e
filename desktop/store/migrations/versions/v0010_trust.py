"""Trust: a history that is a chain of hashes, accounts that lock, backups on record, erasure that leaves a stub.

Each history entry gets ``digest`` (of its detail with a random ``salt``), and ``hash``, which chains it to the entry before;
``audit_head`` says how many there are and how the chain ends, under the desk's own key. A detail may be emptied with its salt
once its complaint is erased: the chain goes on without it. What a closed day or a letter holds may go only with the complaints
it tells of.

Revision ID: 0010
"""

import sqlalchemy as sa
from alembic import op

from desktop.store.audit_chain import EMPTY, chain_of, digest_of, link, new_salt

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ACCOUNT: tuple[sa.Column[object], ...] = (
    sa.Column("must_change_password", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("failed_attempts", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("locked_until", sa.Text()),
    sa.Column("password_changed_at", sa.Text()),
)
_COMPLAINT: tuple[sa.Column[object], ...] = (
    sa.Column("hold_reason", sa.Text()),
    sa.Column("erased_at", sa.Text()),
    sa.Column("sealed", sa.LargeBinary()),
    sa.Column("sealed_for", sa.Text()),
)
_SAME = " AND ".join(
    f"NEW.{name} IS OLD.{name}"
    for name in ("seq", "complaint_id", "at", "actor", "actor_name", "action", "digest", "hash")
)
_IS_ERASED = (
    "EXISTS (SELECT 1 FROM complaint WHERE complaint.id = OLD.complaint_id AND erased_at IS NOT NULL)"
)
_TOLD_THEN = "FROM complaint WHERE received_on BETWEEN OLD.period_from AND OLD.period_to AND erased_at IS"


def upgrade() -> None:
    """Chain what is there and make the tables."""
    for column in _ACCOUNT:
        op.add_column("account", column)
    for column in _COMPLAINT:
        op.add_column("complaint", column)
    _chain_history()
    _merge_words_less_often(8)
    op.create_table(
        "backup_run",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer()),
        sa.Column("complaints", sa.Integer()),
        sa.Column("attachments", sa.Integer()),
        sa.Column("sha256", sa.Text()),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
    )
    op.create_index("ix_backup_run_at", "backup_run", ["kind", "at"])
    op.create_table(
        "device",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("device_code", sa.Text()),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("machine", sa.Text()),
        sa.Column("folder", sa.Text()),
        sa.Column("noticed", sa.Text()),
        sa.Column("noticed_at", sa.Text()),
    )
    op.create_table(
        "officer_key",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.Text()),
    )
    _replace_trigger(
        "closed_paper", f"NOT EXISTS (SELECT 1 {_TOLD_THEN} NOT NULL) OR EXISTS (SELECT 1 {_TOLD_THEN} NULL)"
    )
    _replace_trigger("answer_letter", f"NOT {_IS_ERASED}")


def _chain_history() -> None:
    connection = op.get_bind()
    op.execute("DROP TRIGGER history_no_update")
    for name in ("salt", "digest", "hash"):
        op.add_column("history", sa.Column(name, sa.Text()))
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("last_hash", sa.Text(), nullable=False),
        sa.Column("mac", sa.Text(), nullable=False),
    )
    before, count = EMPTY, 0
    rows = connection.exec_driver_sql(
        "SELECT seq, at, actor, actor_name, action, complaint_id, detail FROM history ORDER BY seq"
    ).fetchall()
    for *told, detail in rows:
        salt = new_salt()
        digest = digest_of(salt, detail)
        before, count = link(before, (*told, digest)), count + 1
        connection.exec_driver_sql(
            "UPDATE history SET salt = ?, digest = ?, hash = ? WHERE seq = ?", (salt, digest, before, told[0])
        )
    connection.exec_driver_sql(
        "INSERT INTO audit_head(id, entries, last_hash, mac) VALUES (1, ?, ?, ?)",
        (count, before, chain_of(connection).seal(count, before)),
    )
    op.execute(
        f"CREATE TRIGGER history_no_update BEFORE UPDATE ON history WHEN NOT (NEW.salt IS NULL AND NEW.detail = '{{}}' "
        f"AND {_SAME} AND {_IS_ERASED}) BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    )


def _merge_words_less_often(segments: int) -> None:
    """Let the word indexes merge so many segments at once: each page that a save writes is encrypted."""
    for table in ("complaint_words", "complaint_parts"):
        op.execute(f"INSERT INTO {table}({table}, rank) VALUES ('automerge', {segments})")


def _replace_trigger(table: str, refused_when: str | None) -> None:
    when = f"WHEN {refused_when} " if refused_when else ""
    op.execute(f"DROP TRIGGER {table}_no_delete")
    op.execute(
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{table} is for ever'); END"
    )


def downgrade() -> None:
    """Remove them again; what was erased stays erased."""
    _merge_words_less_often(4)
    for table in ("closed_paper", "answer_letter"):
        _replace_trigger(table, None)
    for table in ("officer_key", "device"):
        op.drop_table(table)
    op.drop_index("ix_backup_run_at", table_name="backup_run")
    op.drop_table("backup_run")
    op.execute("DROP TRIGGER history_no_update")
    for name in ("hash", "digest", "salt"):
        op.drop_column("history", name)
    op.execute(
        "CREATE TRIGGER history_no_update BEFORE UPDATE ON history "
        "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    )
    op.drop_table("audit_head")
    for table, columns in (("complaint", _COMPLAINT), ("account", _ACCOUNT)):
        for column in reversed(columns):
            op.drop_column(table, column.name)
