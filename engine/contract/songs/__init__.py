"""Folders of songs that an adapter is trained on, as people describe them."""
