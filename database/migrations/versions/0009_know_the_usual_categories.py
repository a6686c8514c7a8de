"""Know the usual categories under any name.

Revision ID: 0009
Revises: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('usual_categories',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('user_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('category_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['category_id'], ['categories.id'], name=op.f('fk_usual_categories_category_id_categories'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('fk_usual_categories_user_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_usual_categories')),
    sa.UniqueConstraint('user_id', 'name', name='uq_usual_categories_user_name'),
    mariadb_charset='utf8mb4',
    mariadb_collate='utf8mb4_bin',
    mariadb_engine='InnoDB',
    mysql_charset='utf8mb4',
    mysql_collate='utf8mb4_bin',
    mysql_engine='InnoDB',
    sqlite_autoincrement=True
    )
    # Nobody could rename or add one before.
    op.execute('INSERT INTO usual_categories (user_id, name, category_id) SELECT user_id, name, id FROM categories')
    # Nothing points to links, and there are none yet.
    with op.batch_alter_table('transaction_links', schema=None) as batch_op:
        batch_op.drop_column('former')
        for side in ('out', 'in'):
            category = f'former_{side}_category_id'
            batch_op.add_column(sa.Column(category, sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
            batch_op.add_column(sa.Column(f'former_{side}_source', sa.String(length=8), nullable=True))
            batch_op.add_column(sa.Column(f'former_{side}_confidence', sa.Float(), nullable=True))
            batch_op.create_foreign_key(f'fk_transaction_links_{category}_categories', 'categories', [category], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table('transaction_links', schema=None) as batch_op:
        for side in ('out', 'in'):
            category = f'former_{side}_category_id'
            batch_op.drop_constraint(f'fk_transaction_links_{category}_categories', type_='foreignkey')
            for name in ('category_id', 'source', 'confidence'):
                batch_op.drop_column(f'former_{side}_{name}')
        batch_op.add_column(sa.Column('former', sa.Text(), nullable=False))
    op.drop_table('usual_categories')
