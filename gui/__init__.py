"""The window. PySide6 only; everything else is asked of `daw_bridge`."""

import gc

# A start makes many objects that stay. With the usual threshold, the collector looks through them again and again: the
# window comes later (`tests/bench/older_build.py` shows it), and its pauses are longer.
gc.set_threshold(20_000, 20, 20)
