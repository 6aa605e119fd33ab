"""The garbage collector, kept from what stays: while it looks, all threads stand still, that of the window, too."""

import gc

from daw_bridge.core.events import LibraryProgress
from gui.bridge_signals import BridgeSignals


def spare_what_stays(signals: BridgeSignals) -> None:
    """Have the collector look at nothing that is there now, nor at what the library brings, and switch it on.

    Looking through the objects of a window that was just opened takes 20 ms and more, and finds next to nothing. What goes
    by its last reference goes as ever; only circles of what is there now stay in memory.
    """

    def on_progress(event: LibraryProgress) -> None:
        if not event.total:  # all is read
            gc.freeze()

    gc.freeze()
    gc.enable()
    signals.library_progress.connect(on_progress)
