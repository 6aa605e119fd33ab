"""Takes made once more, their recipes as drafts, and steps that can be undone."""
