"""`python -m gui` opens the window."""

import sys

from daw_bridge.core.logs import log_to_file
from daw_bridge.core.settings import log_folder
from gui.app import run

if __name__ == "__main__":
    log_to_file(log_folder())
    sys.exit(run(sys.argv[1:]))
