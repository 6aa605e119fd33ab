"""Colours, icons and the style that draws with them."""
