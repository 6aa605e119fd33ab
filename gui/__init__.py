"""The window. PySide6 only; everything else is asked of `daw_bridge`."""

import gc

# Much of what is made stays. With the usual threshold, the collector looks through it again and again, and the window
# stands still meanwhile. See `gui.window.collector`, too.
gc.set_threshold(20_000, 20, 20)
