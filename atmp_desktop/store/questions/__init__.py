"""The questions officers ask of the register, each a plain function that gives an Answer. Knows no window, no file and no
command line; what is handed out, and what is left out of it, is the services' business."""
