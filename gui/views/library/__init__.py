"""The list of clips: search, filters, order, and what is done with a clip."""
