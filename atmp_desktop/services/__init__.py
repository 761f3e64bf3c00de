"""What the program does: plain functions, one job each, that know the records and the store but no window."""
