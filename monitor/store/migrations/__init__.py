"""Alembic migrations, run in-process by ``monitor.store.schema``."""
