"""Disks that fail on purpose: full ones, broken ones, and ones that lose their power. They know SQLite, not the Store."""
