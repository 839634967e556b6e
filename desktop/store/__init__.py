"""The one encrypted SQLite file and the folder of attachments; the only place that knows SQLAlchemy."""
