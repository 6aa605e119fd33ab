"""Commands on the training of adapters, from any thread."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from daw_bridge.core.adapter_line import AdapterLine, parse_adapter_line
from daw_bridge.core.events import Problem
from daw_bridge.core.training.plan import TrainingPlan
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.training.comparison import Comparison
from daw_bridge.parts.training.hearing import Hearing
from daw_bridge.parts.training.kept_training import TrainingFile
from daw_bridge.parts.training.song_shelf import SongShelf
from daw_bridge.parts.training.training_run import TrainingRun
from engine.contract.measures.loudness import ReadableSound
from engine.contract.messages import MessageError

_LONGEST_S = 600.0  # of a song that is listened to


class TrainingCommands:
    """The door to the training: `Bridge.training`. It builds the parts that do it.

    settings_path: beside it lies the training that has not ended; None keeps it as long as this.
    """

    def __init__(
        self,
        desk: Desk,
        life: EngineLife,
        queue_run: QueueRun,
        audition: Audition,
        settings_path: Path | None,
    ) -> None:
        self._desk, self._post, self._audition = desk, desk.post_command, audition
        kept = TrainingFile(settings_path.with_name("training.json") if settings_path is not None else None)
        self.shelf = SongShelf(desk)
        self.hearing = Hearing(desk, life, queue_run, self.shelf)
        self.run = TrainingRun(desk, life, queue_run, kept, self._on_learnt)
        self.comparison = Comparison(desk, queue_run)
        self._played: Path | None = None

    def start(self) -> None:
        self.run.start()

    def close(self) -> None:
        self.run.close()
        self.shelf.close()

    # --- songs ------------------------------------------------------------------------------------

    def look(self, folder: Path) -> None:
        """Read a folder of songs. `SongsRead` says what it holds, now and after each change."""
        self._post(lambda: self.shelf.look(Path(folder)))

    def write_words(self, song: str, field: str, words: str) -> None:
        """Write the "caption" or the "lyrics" of a song into the file beside it."""
        self._post(lambda: self.shelf.write(song, field, words))

    def undo_words(self) -> None:
        self._post(self.shelf.undo)

    def redo_words(self) -> None:
        self._post(self.shelf.redo)

    def hear(self, songs: tuple[str, ...]) -> None:
        """Have a planner listen to songs; what it writes is proposed in `SongsRead`."""
        self._post(lambda: self.hearing.hear(songs))

    def stop_hearing(self) -> None:
        self._post(self.hearing.stop)

    def take_proposals(self, songs: tuple[str, ...]) -> None:
        self._post(lambda: self.shelf.take_proposals(songs))

    def refuse_proposals(self, songs: tuple[str, ...]) -> None:
        self._post(lambda: self.shelf.refuse_proposals(songs))

    # --- the training -----------------------------------------------------------------------------

    def check(self, plan: TrainingPlan) -> None:
        """Measure what a training takes. `TrainingChanged` has the measures; `begin` or `give_up` answers them."""
        self._post(lambda: self._check(plan))

    def begin(self) -> None:
        self._post(self.run.begin)

    def pause(self) -> None:
        """Keep everything and free processor and memory; `resume` goes on, also after a restart."""
        self._post(self.run.pause)

    def resume(self) -> None:
        self._post(self.run.resume)

    def finish(self) -> None:
        """End early with what was learnt so far."""
        self._post(self.run.finish)

    def give_up(self) -> None:
        self._post(self.run.give_up)

    def play_sample(self, path: Path) -> None:
        """Play a sample from its beginning."""
        self._post(lambda: self._play(path))

    def stop_sample(self) -> None:
        self._post(self._stop)

    def compare(self, plan: TrainingPlan) -> None:
        """Make the same music with the adapter and without it: two takes of a new clip."""
        songs = self.shelf.songs if self.shelf.folder == plan.songs else ()
        self._post(lambda: self.comparison.make(plan, songs[0].prompt.caption if songs else plan.name))

    # --- inbox thread -----------------------------------------------------------------------------

    def _check(self, plan: TrainingPlan) -> None:
        if self.hearing.is_busy:
            self.hearing.stop()
        self.run.check(plan)

    def _play(self, path: Path) -> None:
        self._played = path

        def play(samples: ReadableSound) -> None:
            if self._played == path:  # and nothing else is wanted by now
                self._audition.play_sound(samples)

        self._desk.work(lambda: _sound(path), play)

    def _stop(self) -> None:
        self._played = None
        self._audition.leave_sound()
        self._audition.announce_playback()

    def _on_learnt(self, plan: TrainingPlan) -> None:
        """Put the adapter into the list, switched on. One that is there already is switched on."""
        draft, place = self._desk.draft, str(plan.adapter)
        try:
            mine = AdapterLine(place).written()
        except MessageError as error:
            self._desk.emit(Problem(str(error)))
            return
        lines = [line for line in draft.adapters.splitlines() if line.strip()]
        for n, line in enumerate(lines):
            if line.lstrip("\"'").startswith(place) and (known := _parsed(line)) is not None and known.path == place:
                lines[n] = replace(known, is_on=True).written()
                break
        else:
            lines.append(mine)
        self._desk.change_draft(replace(draft, adapters="\n".join(lines)))


def _sound(path: Path) -> ReadableSound:
    """The beginning of a sound file of any kind. Raises AudioError."""
    from engine.contract.reading.sound_reader import AudioReader  # so that the window is there sooner

    return np.concatenate(list(AudioReader(path, 0.0, _LONGEST_S).blocks()))


def _parsed(line: str) -> AdapterLine | None:
    try:
        return parse_adapter_line(line)
    except MessageError:
        return None
