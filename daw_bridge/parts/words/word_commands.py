"""The words of the prompt, from any thread."""

from collections.abc import Callable, Collection
from pathlib import Path

from daw_bridge.core.clip import new_id
from daw_bridge.core.held_commands import Command
from daw_bridge.core.settings import presets_folder
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.words.accepting import Accepting
from daw_bridge.parts.words.asking import Asking
from daw_bridge.parts.words.captions import Captions
from daw_bridge.parts.words.lyric_files import LyricFiles
from daw_bridge.parts.words.presets import Presets
from engine.contract.messages import Region


class WordCommands:
    """The door to the words: `Bridge.words`. Those that ask the planner return the id of the question.

    post: carries a command out on the inbox thread; post_change: the same for what may be refused, when a library is open.
    """

    def __init__(
        self,
        post: Callable[[Command], None],
        post_change: Callable[[Command, str], None],
        desk: Desk,
        engine_life: EngineLife,
        queue_run: QueueRun,
        undo: Undo,
    ) -> None:
        self._post, self._post_change = post, post_change
        self.asking = Asking(desk, engine_life, queue_run)
        self.accepting = Accepting(desk, undo, self.asking)
        self.captions = Captions(desk, undo)
        self.presets = Presets(desk, undo, presets_folder())
        self._files = LyricFiles(desk, undo)

    # --- the planner --------------------------------------------------------------------------------

    def inspire(self, query: str = "") -> str:
        """Let the planner write description, lyrics and values: from an idea, or from the description that is there."""
        ask_id = new_id()
        self._post_change(lambda: self.asking.inspire(ask_id, query), ask_id)
        return ask_id

    def improve(self) -> str:
        """Have the planner rewrite description and lyrics in more detail."""
        ask_id = new_id()
        self._post_change(lambda: self.asking.improve(ask_id), ask_id)
        return ask_id

    def understand(self, take_id: str, region: Region | None = None) -> str:
        """Have the planner describe a take, or a part of it in seconds of the take."""
        ask_id = new_id()
        self._post_change(lambda: self.asking.understand(ask_id, take_id, region), ask_id)
        return ask_id

    def cancel_asking(self) -> None:
        self._post(self.asking.cancel)

    def accept(self, ask_id: str, keys: Collection[str]) -> None:
        """Make some of the proposed changes, as one step of undo. What was typed since then stays."""
        kept = frozenset(keys)
        self._post_change(lambda: self.accepting.accept(ask_id, kept), ask_id)

    def leave(self) -> None:
        """Make none of the proposed changes."""
        self._post(self.accepting.leave)

    # --- captions and presets -----------------------------------------------------------------------

    def forget_caption(self, caption: str) -> None:
        """Take a caption off the list of those that were used."""
        self._post_change(lambda: self.captions.remove(caption), "")

    def look_for_presets(self) -> None:
        """Read the presets anew. `PresetsChanged` lists them."""
        self._post(self.presets.look)

    def save_preset(self, name: str) -> None:
        """Keep words and values of the draft under a name, in place of the preset that has it."""
        self._post_change(lambda: self.presets.save(name), "")

    def load_preset(self, name: str) -> None:
        self._post_change(lambda: self.presets.load(name), "")

    def rename_preset(self, name: str, to: str) -> None:
        self._post_change(lambda: self.presets.rename(name, to), "")

    def remove_preset(self, name: str) -> None:
        self._post_change(lambda: self.presets.remove(name), "")

    def take_preset_file(self, path: Path) -> None:
        """Add the preset of a file to the others, and use it."""
        self._post_change(lambda: self.presets.take_file(Path(path)), "")

    def write_preset_file(self, name: str, path: Path) -> None:
        """Write a preset to a file that can be handed on."""
        self._post_change(lambda: self.presets.write_file(name, Path(path)), "")

    # --- lyrics -------------------------------------------------------------------------------------

    def open_lyrics(self, path: Path) -> None:
        """Put the words of a text or LRC file into the draft."""
        self._post_change(lambda: self._files.open(Path(path)), "")

    def save_lrc(self, take_id: str, path: Path) -> None:
        """Write the lines of a take with their times."""
        self._post_change(lambda: self._files.save(take_id, Path(path)), "")
