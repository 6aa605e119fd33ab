"""The settings on pages, with a search over all of them."""
