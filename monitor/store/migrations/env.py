"""Run migrations on the connection the store hands over."""

from __future__ import annotations

from alembic import context

from monitor.store.care import WHOLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=WHOLE,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
