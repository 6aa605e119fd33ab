"""`python -m gui` opens the window."""

import gc
import sys

from daw_bridge.commands.missing_library import missing_library
from daw_bridge.core.logs import log_to_file
from daw_bridge.core.settings import log_folder

if __name__ == "__main__":
    gc.disable()  # until the window shows, then see `gui.window.collector`: a start leaves nothing to collect
    try:
        from gui.app import run
    except ImportError as error:
        if text := missing_library(error):
            sys.exit(text)
        raise
    log_to_file(log_folder())
    sys.exit(run(sys.argv[1:]))
