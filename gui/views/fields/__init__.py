"""Fields for numbers, and what fields of all kinds have in common."""
