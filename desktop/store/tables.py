"""Tables as SQLAlchemy Core metadata; migrations create them, queries are written against them.

Times are ISO 8601 text in UTC with microseconds, so that they sort; dates are ISO text; keys are UUIDv7 text. Every
complaint also has ``seq``, a monotonic integer that never lies about the order of logging, whatever the clock does.
"""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()


def _table(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(name, metadata, *columns)


def _text(name: str, *, required: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=not required)


account = _table(
    "account",
    sa.Column("username", sa.Text, primary_key=True),
    _text("full_name", required=True),
    _text("nip"),
    _text("role", required=True),
    _text("password_hash", required=True),
    sa.Column("is_active", sa.Boolean, nullable=False),
    _text("created_at", required=True),
    sa.Column("must_change_password", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("failed_attempts", sa.Integer, nullable=False, server_default="0"),
    _text("locked_until"),
    _text("password_changed_at"),
)

provisioning = _table(
    "provisioning",
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    _text("applied_at", required=True),
    _text("applied_by"),
    _text("toml", required=True),
    _text("sha256", required=True),
    sa.Column("logo", sa.LargeBinary),
    sa.Column("agencies", sa.LargeBinary),
    sa.Column("holidays", sa.LargeBinary),
    sa.Column("ca", sa.LargeBinary),
)

setting = _table(
    "setting",
    sa.Column("name", sa.Text, primary_key=True),
    _text("value", required=True),
)

account_setting = _table(
    "account_setting",
    sa.Column("username", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    _text("value", required=True),
)

number_series = _table(
    "number_series",
    sa.Column("office", sa.Text, primary_key=True),
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("last_counter", sa.Integer, nullable=False),
)

complaint = _table(
    "complaint",
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("register_no", sa.Text, nullable=False, unique=True),
    _text("office", required=True),
    _text("device", required=True),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("counter", sa.Integer, nullable=False, index=True),
    _text("received_at", required=True),
    sa.Column("received_on", sa.Text, nullable=False, index=True),
    _text("received_by", required=True),
    _text("received_by_name", required=True),
    _text("received_by_nip"),
    _text("due_on", required=True),
    _text("status", required=True),
    sa.Column("is_backdated", sa.Boolean, nullable=False),
    _text("channel", required=True),
    _text("classification", required=True),
    sa.Column("is_anonymous", sa.Boolean, nullable=False),
    sa.Column("is_secret", sa.Boolean, nullable=False),
    _text("category"),
    _text("title", required=True),
    _text("narrative", required=True),
    _text("remedy_sought"),
    _text("incident_date"),
    _text("incident_place"),
    _text("incident_village_code"),
    _text("target_agency"),
    _text("respondent"),
    _text("name"),
    _text("id_type", required=True),
    _text("id_number"),
    sa.Column("id_key", sa.Text, index=True),
    _text("phone"),
    sa.Column("phone_key", sa.Text, index=True),
    _text("email"),
    _text("address"),
    _text("village_code"),
    _text("gender"),
    _text("occupation"),
    _text("disability"),
    _text("acting_as", required=True),
    _text("void_reason"),
    _text("voided_at"),
    _text("voided_by"),
    sa.Column("duplicate_of", sa.Text, sa.ForeignKey("complaint.id")),
    _text("finished_at"),
    sa.Column("sync_state", sa.Text, nullable=False, server_default="waiting"),
    _text("hold_reason"),
    _text("erased_at"),
    sa.Column("sealed", sa.LargeBinary),
    _text("sealed_for"),
    sa.Index("ix_complaint_listing", "seq", "received_on", "sync_state", "status", "classification"),
    sa.Index("ix_complaint_sent", "sync_state", "received_on"),
    sa.UniqueConstraint("office", "device", "year", "counter", name="uq_complaint_number"),
    sa.Index("ix_complaint_duplicate_of", "duplicate_of", sqlite_where=sa.text("duplicate_of IS NOT NULL")),
    sa.Index("ix_complaint_place", "incident_village_code", "received_on"),
    sa.Index(
        "ix_complaint_home",
        "village_code",
        "received_on",
        sqlite_where=sa.text("incident_village_code IS NULL"),
    ),
    sa.Index(
        "ix_complaint_open",
        "due_on",
        "received_on",
        sqlite_where=sa.text("status = 'diterima' AND finished_at IS NULL"),
    ),
    sa.Index(
        "ix_complaint_late",
        "due_on",
        "received_on",
        "sync_state",
        sqlite_where=sa.text("status = 'diterima' AND finished_at IS NULL"),
    ),
)

attachment = _table(
    "attachment",
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), primary_key=True),
    sa.Column("ordinal", sa.Integer, primary_key=True),
    _text("name", required=True),
    sa.Column("sha256", sa.Text, nullable=False, index=True),
    sa.Column("size", sa.Integer, nullable=False),
    _text("media_type", required=True),
)

history = _table(
    "history",
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), index=True),
    _text("at", required=True),
    _text("actor", required=True),
    _text("actor_name", required=True),
    _text("action", required=True),
    _text("detail", required=True),
    _text("salt"),
    _text("digest"),
    _text("hash"),
)

audit_head = _table(
    "audit_head",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("entries", sa.Integer, nullable=False),
    _text("last_hash", required=True),
    _text("mac", required=True),
)

backup_run = _table(
    "backup_run",
    sa.Column("id", sa.Text, primary_key=True),
    _text("at", required=True),
    _text("kind", required=True),
    _text("occasion", required=True),
    _text("path", required=True),
    sa.Column("size", sa.Integer),
    sa.Column("complaints", sa.Integer),
    sa.Column("attachments", sa.Integer),
    _text("sha256"),
    _text("outcome", required=True),
    _text("reason"),
    sa.Index("ix_backup_run_at", "kind", "at"),
)

device = _table(
    "device",
    sa.Column("id", sa.Integer, primary_key=True),
    _text("device_code"),
    sa.Column("epoch", sa.Integer, nullable=False),
    _text("machine"),
    _text("folder"),
    _text("noticed"),
    _text("noticed_at"),
)

officer_key = _table(
    "officer_key",
    sa.Column("id", sa.Text, primary_key=True),
    _text("username", required=True),
    sa.Column("public_key", sa.LargeBinary, nullable=False),
    sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
    _text("created_at", required=True),
    _text("retired_at"),
)

receipt_print = _table(
    "receipt_print",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), nullable=False, index=True),
    _text("copy", required=True),
    sa.Column("copy_no", sa.Integer, nullable=False),
    _text("paper", required=True),
    _text("printed_at", required=True),
    _text("printed_by", required=True),
    _text("sha256", required=True),
    _text("outcome"),
    sa.UniqueConstraint("complaint_id", "copy", "copy_no", name="uq_receipt_copy"),
)

paper_print = _table(
    "paper_print",
    sa.Column("id", sa.Text, primary_key=True),
    _text("kind", required=True),
    _text("period_from", required=True),
    _text("period_to", required=True),
    _text("format", required=True),
    _text("printed_at", required=True),
    _text("printed_by", required=True),
    sa.Column("row_count", sa.Integer, nullable=False),
    _text("content_sha256", required=True),
    sa.Index("ix_paper_print_period", "kind", "period_from", "period_to"),
)

closed_paper = _table(
    "closed_paper",
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("period_from", sa.Text, primary_key=True),
    sa.Column("period_to", sa.Text, primary_key=True),
    _text("closed_at", required=True),
    _text("closed_by", required=True),
    _text("content", required=True),
    _text("content_sha256", required=True),
)

answer_template = _table(
    "answer_template",
    sa.Column("name", sa.Text, primary_key=True),
    _text("title", required=True),
    _text("text"),
    _text("changed_at", required=True),
    _text("changed_by", required=True),
)

answer_letter = _table(
    "answer_letter",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), nullable=False, index=True),
    _text("letter_no", required=True),
    _text("letter_on", required=True),
    _text("content", required=True),
    _text("content_sha256", required=True),
    _text("created_at", required=True),
    _text("created_by", required=True),
)

phrase = _table(
    "phrase",
    sa.Column("short", sa.Text, primary_key=True),
    _text("text"),
    _text("scope", required=True),
    _text("changed_at", required=True),
    _text("changed_by", required=True),
)

draft = _table(
    "draft",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("username", sa.Text, nullable=False, index=True),
    _text("updated_at", required=True),
    _text("form", required=True),
)

draft_file = _table(
    "draft_file",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("draft_id", sa.Text, nullable=False, index=True),
    _text("name", required=True),
    _text("media_type", required=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

outbox_item = _table(
    "outbox_item",
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    _text("kind", required=True),
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id")),
    _text("register_no", required=True),
    _text("title", required=True),
    _text("payload", required=True),
    _text("payload_sha256", required=True),
    _text("state", required=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    _text("next_try_at"),
    _text("begun_at"),
    _text("settled_at"),
    _text("reason"),
    _text("field"),
    sa.Column("lapor_no", sa.Text, unique=True),
    sa.Column("carry_id", sa.Text, sa.ForeignKey("carry.id")),
    sa.Index("ix_outbox_item_state", "state", "kind", "next_try_at"),
    sa.Index("ix_outbox_item_complaint_id", "complaint_id", "kind"),
    sa.Index("uq_outbox_item_report", "complaint_id", unique=True, sqlite_where=sa.text("kind = 'report'")),
)

outbox_step = _table(
    "outbox_step",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("item_id", sa.Text, sa.ForeignKey("outbox_item.id"), nullable=False),
    sa.Column("ordinal", sa.Integer, nullable=False),
    _text("kind", required=True),
    _text("state", required=True),
    _text("attachment_sha256"),
    _text("attachment_name"),
    _text("attachment_media_type"),
    sa.Column("attachment_size", sa.Integer),
    _text("remote_id"),
    _text("begun_at"),
    _text("settled_at"),
    sa.UniqueConstraint("item_id", "ordinal", name="uq_outbox_step_ordinal"),
)

carry = _table(
    "carry",
    sa.Column("id", sa.Text, primary_key=True),
    _text("direction", required=True),
    _text("created_at", required=True),
    _text("peer"),
    _text("code", required=True),
    _text("file_name", required=True),
    sa.Column("items", sa.Integer, nullable=False),
    _text("finished_at"),
)

lapor_report = _table(
    "lapor_report",
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), primary_key=True),
    _text("checked_at", required=True),
    _text("changed_at", required=True),
    _text("status_code"),
    _text("status_name"),
    _text("disposition_id"),
    _text("disposition_name"),
    _text("reason"),
)

lapor_entry = _table(
    "lapor_entry",
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("complaint_id", sa.Text, sa.ForeignKey("complaint.id"), nullable=False),
    _text("kind", required=True),
    _text("digest", required=True),
    _text("at"),
    _text("author"),
    _text("content", required=True),
    _text("attachments"),
    _text("read_at", required=True),
    sa.UniqueConstraint("complaint_id", "digest", name="uq_lapor_entry_digest"),
)

sync_round = _table(
    "sync_round",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("started_at", sa.Text, nullable=False, index=True),
    _text("ended_at", required=True),
    _text("end", required=True),
    _text("message", required=True),
    sa.Column("delivered", sa.Integer, nullable=False),
    sa.Column("unknown", sa.Integer, nullable=False),
    sa.Column("attention", sa.Integer, nullable=False),
    sa.Column("waiting", sa.Integer, nullable=False),
    _text("next_try_at"),
    sa.Column("stops_in_a_row", sa.Integer, nullable=False),
    sa.Column("clock_skew_s", sa.Float),
)

report_of_complaint: sa.ColumnElement[bool] = sa.and_(
    complaint.c.id == outbox_item.c.complaint_id,
    outbox_item.c.kind == sa.literal_column("'report'"),  # literal, else the partial index is not used
)
"""Joins a complaint with the one item that is its report."""
