"""What was done: takes made again, and undo."""
