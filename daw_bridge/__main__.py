"""The `daw-bridge` command: no arguments, the window; `serve`, the bridge without one; `render`, one job to a file;
`inspire` and `understand`, words from the planner; `train`, an adapter from own songs; `adapters`, what adapters are and do;
`models`, the weights; `daw`, the connections to DAWs; `edit`, a DAW's file in place."""

import sys

from daw_bridge.commands.window_process import has_screen, open_window


def main(argv: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 the job failed, 2 the command line makes no sense, 130 interrupted."""
    words = sys.argv[1:] if argv is None else argv
    if not words and has_screen():
        return open_window()  # without what the commands load, which takes as long as a tenth of the window's start
    from daw_bridge.commands.command_line import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
