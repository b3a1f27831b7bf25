"""How the tables came about: `versions` in their order, run by Alembic."""
