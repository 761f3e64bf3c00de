"""The windows over the window: settings, keys, about, and what is asked before a sheet is written."""
