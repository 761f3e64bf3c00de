"""How the register is kept: one SQLite file, its history, undo, search, backups. Knows no Qt and no services."""
