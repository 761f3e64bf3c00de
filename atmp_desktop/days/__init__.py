"""Days, moments, working days and clocks: pure calculation and words, with no record, store or library behind them.

SQLite asks some of it row by row, before the rest of the program is imported.
"""
