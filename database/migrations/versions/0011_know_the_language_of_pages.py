"""Know the language of pages.

Revision ID: 0011
Revises: 0010
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    # Not as a batch: everything points to people, and their table need not be copied.
    op.add_column('users', sa.Column('language', sa.String(length=2), server_default='en', nullable=False))
    # Whoever wrote numbers the Hindi or Kannada way reads that language.
    op.execute("UPDATE users SET language = SUBSTR(locale, 1, 2) WHERE locale IN ('hi_IN', 'kn_IN')")


def downgrade() -> None:
    """Take back."""
    op.drop_column('users', 'language')
