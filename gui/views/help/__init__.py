"""What the menu Help opens: keys and their changes, diagnostics, the drag doctor, about this program."""
