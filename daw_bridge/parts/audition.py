"""Selection and playback: switches takes at the same position and loops regions."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.events import (
    ClipRemoved,
    DeskEvent,
    ImportBegan,
    ImportFailed,
    JobChanged,
    NextStep,
    Problem,
    SettingsChanged,
    TakeAdded,
)
from daw_bridge.core.queue.jobs import Job
from daw_bridge.core.resuming.bookmarks import Bookmark, Bookmarks
from daw_bridge.parts.desk import Desk
from daw_bridge.sound.playback import SILENCE, Player
from daw_bridge.sound.sound_device import PlaybackError
from engine.contract.audio import SAMPLE_RATE, AudioError, open_samples
from engine.contract.measures.loudness import ReadableSound
from engine.contract.messages import ContextRange, Region
from engine.contract.texts import text

_log = logging.getLogger(__name__)

_BEFORE_REGION_S = 1.0  # of what was there before, so that the ear hears how the new joins it
_SOUND = "sound"  # in place of the id of a job


class Audition:
    """Part of the bridge; methods run on the inbox thread. Owns the selection and the player; does not depend on the DAW."""

    def __init__(self, desk: Desk, player: Player) -> None:
        self._desk, self._player = desk, player
        self.selection = Selection()
        self.bookmarks = Bookmarks()
        self._looping = True
        self._shift = 0
        self._announced = (False, False)
        self._unfinished_job = ""  # id of the job whose unfinished take is playing
        self._left_at = 0  # where the selected take was left for that, in samples
        self._substitute: Callable[[Take], ReadableSound] | None = None  # opens what is heard instead of the take
        self.gain_of: Callable[[Take], float] = lambda _: 1.0  # the factor by which a take is played
        self._n_samples = 0  # how much of it was loaded
        self._is_lost = False  # whether the file of the loaded take went away
        self._before: dict[str, tuple[Selection, int]] = {}  # by the clip of each import: selection and position before
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case ImportBegan(clip_id, take_id):  # select the take while its file is still being read
                self._before[clip_id] = (self.selection, self._position)
                self.set_selection(Selection(clip_id, take_id))
            case TakeAdded(take, True):
                self._before.pop(take.clip_id, None)
                self._add_take(take)
            case ImportFailed(clip_id) | ClipRemoved(clip_id):
                self._leave(clip_id)
            case JobChanged(job) if job.state.is_over and job.id == self._unfinished_job:
                self._leave_unfinished()
            case SettingsChanged(settings, _, before):
                if before is not None and settings.audio_device != before.audio_device:
                    self._use_device(settings.audio_device)

    @property
    def take(self) -> Take | None:
        """The selected take; None until its file is complete."""
        found = self._desk.found(self.selection.take_id) if self.selection.take_id else None
        return found[1] if found is not None else None

    @property
    def has_substitute(self) -> bool:
        """Whether something else is heard instead of the selected take."""
        return self._substitute is not None

    @property
    def is_unfinished(self) -> bool:
        """Whether a take that is still being made plays instead of the selected one."""
        return bool(self._unfinished_job)

    @property
    def loop(self) -> tuple[int, int] | None:
        """The loop in samples of the selected take; None if nothing loops."""
        return self._loop()

    @property
    def is_playing(self) -> bool:
        return self._player.playing

    @property
    def playhead_s(self) -> float:
        """The playhead in seconds from the start of the clip's original; 0 without a take."""
        take = self.take
        return (self._position + take.start_samples) / SAMPLE_RATE if take is not None else 0.0

    @property
    def looping(self) -> bool:
        return self._looping

    # --- selection --------------------------------------------------------------------------------

    def set_selection(self, selection: Selection, at: int = 0) -> None:
        """at: where the playhead is put in a take of another clip, in samples."""
        if selection == self.selection:
            return
        if selection.clip_id != self.selection.clip_id and (left := self.bookmark()) is not None:
            self.bookmarks.put(self.selection.clip_id, left)
        before, self.selection = self.selection, selection
        if selection.take_id != before.take_id:
            self._substitute = None
            was_unfinished, self._unfinished_job = bool(self._unfinished_job), ""
            self._load(same_clip=was_unfinished or selection.clip_id == before.clip_id, at=at)
        self.apply_loop()
        self._desk.emit(events.SelectionChanged(selection))

    def _add_take(self, take: Take) -> None:
        """Load a new take if it is selected; select it if it was made from the selected take or nothing is selected."""
        parent = take.recipe.tags.parent_take
        if self._unfinished_job and take.recipe.job_id == self._unfinished_job:
            self._select(take)
        elif take.id == self.selection.take_id:
            self._load(same_clip=True)
            self.apply_loop()
        elif not self.selection.clip_id or (parent and parent == self.selection.take_id):
            self._select(take)

    def _leave(self, clip_id: str) -> None:
        """Select nothing instead of a clip that is removed; instead of one whose import failed, what was selected before."""
        before = self._before.pop(clip_id, (Selection(), 0))
        for other, (selection, _) in tuple(self._before.items()):
            if selection.clip_id == clip_id:
                self._before[other] = before
        if self.selection.clip_id == clip_id:  # the user has selected no other clip meanwhile
            self._go_back(*before)

    def _go_back(self, before: Selection, position: int) -> None:
        takes, is_known = self._desk.takes(before.clip_id), before.clip_id in self._before
        if is_known or self._desk.library is None or before.take_id in {take.id for take in takes}:
            self.set_selection(before)
            self._desk.commands.once_open(partial(self._load_at, before.take_id, position))
        else:
            self.set_selection(Selection(before.clip_id, takes[-1].id) if takes else Selection())

    def bookmark(self) -> Bookmark | None:
        """What is selected now, with the playhead; None without a take."""
        take = self.take
        if take is None:
            return None
        takes = self._desk.takes(take.clip_id)
        return Bookmark.of(take, self.selection, self._position, takes[-1].id if takes else "")

    def select_clip(self, clip_id: str) -> None:
        """Select a clip as it was left; one that was never selected with its newest take."""
        takes = self._desk.takes(clip_id)
        if takes and clip_id != self.selection.clip_id:
            self._select((self.bookmarks.of(clip_id) or Bookmark()).chosen(takes))

    def select_take(self, take_id: str) -> None:
        if (found := self._desk.found(take_id)) is not None:
            self._select(found[1])

    def _select(self, take: Take) -> None:
        """Select a take. Within a clip, regions and playhead keep their position in the song.

        In another clip, they are where that clip was left.
        """
        before, regions, context, at = self.take, self.selection.regions, self.selection.context, 0
        self._shift = 0
        if before is not None and before.clip_id == take.clip_id:
            self._shift = before.start_samples - take.start_samples
            by_s = self._shift / SAMPLE_RATE
            regions = tuple(region.moved(by_s) for region in regions)
            context = context.moved(by_s) if context is not None else None
        elif take.clip_id != self.selection.clip_id and (left := self.bookmarks.of(take.clip_id)) is not None:
            regions, context, at = left.regions_in(take), left.context_in(take), left.position_in(take)
        else:
            regions, context = (), None
        self.set_selection(Selection(take.clip_id, take.id, regions, context), at)

    def step_take(self, step: int) -> bool:
        """Select the take `step` places further in the clip, wrapping around. Returns False if no clip is selected."""
        takes = self._desk.takes(self.selection.clip_id)
        if not takes:
            return False
        ids = [take.id for take in takes]
        at = ids.index(self.selection.take_id) if self.selection.take_id in ids else -1
        self.select_take(ids[(at + step) % len(ids)])
        return True

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        self.set_selection(replace(self.selection, regions=regions))

    def set_context(self, context: ContextRange | None) -> None:
        """Choose what repaints attend to besides the regions; None for what is around them."""
        self.set_selection(replace(self.selection, context=context))

    # --- playback ---------------------------------------------------------------------------------

    def play(self) -> None:
        self.leave_sound()
        if self.take is not None:
            self.bring_back()
            if not self._is_lost:
                self._start_player()
        elif self._desk.is_opening:  # much later it would sound when nobody expects it
            self._desk.complain(self._desk.no_library(""))

    def _start_player(self) -> None:
        try:
            self._player.play()
        except PlaybackError as error:
            self._desk.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self.announce_playback()

    def play_unfinished(self, job: Job | None) -> None:
        """Play a take that is not made yet, a repaint from just before its regions. Once complete, it is selected and keeps
        playing.
        """
        if job is None or not job.early:
            return
        try:
            samples = open_samples(Path(job.early))
        except AudioError:
            return  # the take has just been completed, and its early file is gone
        first_s = min((region.start_s for region in job.request.regions), default=0.0)
        self._play_other(job.id, samples, round(SAMPLE_RATE * max(0.0, first_s - _BEFORE_REGION_S)))

    def play_sound(self, samples: ReadableSound) -> None:
        """Play a sound that is no take, (samples, 2) float32, from its beginning, until a take is played or selected."""
        self._play_other(_SOUND, samples)

    def leave_sound(self) -> None:
        """Stop what `play_sound` plays, and go back to the selected take."""
        if self._unfinished_job == _SOUND:
            self._player.pause()
            self._leave_unfinished()

    def _play_other(self, key: str, samples: ReadableSound, start: int = 0) -> None:
        """start: where in it, in samples."""
        self._left_at, self._unfinished_job = self._position, key
        self._player.pause()
        self._player.set_loop(None)
        self._player.load(samples)
        self._player.seek(min(start, max(0, len(samples) - 1)))
        self._start_player()

    def _leave_unfinished(self) -> None:
        """Load the selected take again: the job whose take was played early has ended without it."""
        self._unfinished_job = ""
        self._load_at(self.selection.take_id, self._left_at)

    def play_instead(self, substitute: Callable[[Take], ReadableSound] | None) -> None:
        """Hear something else on the axis of the selected take, at the same place; None for the take itself.

        substitute: opens it for a take, and raises AudioError. Selecting another take ends it.
        """
        if self.take is None or (substitute is None and self._substitute is None):
            return
        self._substitute = substitute
        if not self._unfinished_job:  # else it is loaded when that has ended
            self._load(same_clip=True)
            self.apply_loop()

    def _load_at(self, take_id: str, position: int) -> None:
        """Load the selected take, unless it is another by now, with the playhead at a position in samples."""
        if self.selection.take_id == take_id:
            self._load(same_clip=False)
            self.apply_loop()
            self._player.seek(position)

    @property
    def _position(self) -> int:
        """The position in the selected take, in samples."""
        return self._left_at if self._unfinished_job else self._player.position

    def pause(self) -> None:
        self._player.pause()
        self.announce_playback()

    def stop(self) -> None:
        """Stop and move the playhead to the start of the loop, or of the take if nothing loops."""
        self._player.pause()
        loop = self._loop()
        self._player.seek(loop[0] if loop is not None else 0)
        self.announce_playback()

    def show_place(self, time_s: float) -> None:
        """Move the playhead to a time in seconds within the take."""
        self._player.seek(round(time_s * SAMPLE_RATE))

    def set_looping(self, looping: bool) -> None:
        self._looping = looping
        self.apply_loop()

    def _use_device(self, device: str) -> None:
        try:
            self._player.use_device(device)
        except PlaybackError as error:
            self._desk.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self.announce_playback()

    def check_device(self) -> None:
        """Detect a lost device and the end of a take. Called about once a second."""
        if (lost := self._player.lost_file()) is not None:
            _log.info("a take cannot be read any more: %s", lost)
            self._is_lost = True
            message = text("{file} can no longer be read", file=Path(lost.filename).name)
            hint = text(
                "Reconnect the drive that holds the library, then press play: playback continues where it stopped."
            )
            self._desk.emit(Problem(message, hint))
        if not self._player.check():
            hint = text("Reconnect it or choose another one, then press play: playback continues where it stopped.")
            self._desk.emit(Problem(text("The audio device is no longer available"), hint, step=NextStep.CHOOSE_DEVICE))
        self.announce_playback()

    def bring_back(self) -> None:
        """Open the file of the selected take anew if it was lost while it played."""
        if self._is_lost:
            self._load(same_clip=True)

    def _load(self, *, same_clip: bool, at: int = 0) -> None:
        player, take = self._player, self.take
        self._is_lost = False
        if take is None:
            player.pause()
            player.load(SILENCE)
        else:
            try:
                opened = self._substitute(take) if self._substitute is not None else open_samples(Path(take.path))
                self._n_samples = len(opened)
                player.load(opened, self._shift if same_clip else 0, self.gain_of(take))
            except AudioError as error:
                self._is_lost = True
                player.load(SILENCE)
                self._desk.emit(Problem(str(error), error.hint))
            self._shift = 0
        if not same_clip:
            player.pause()
            player.seek(at)
        self.announce_playback()

    def _loop(self) -> tuple[int, int] | None:
        take = self.take
        if take is None or not self._looping:
            return None
        n_samples = self._n_samples if self._substitute is not None else take.n_samples
        if not self.selection.regions:
            return 0, n_samples
        region = self.selection.regions[0]
        start = max(0, round(region.start_s * SAMPLE_RATE))
        end = min(n_samples, round(region.end_s * SAMPLE_RATE))
        return (start, end) if end - start >= SAMPLE_RATE // 50 else (0, n_samples)

    def apply_loop(self) -> None:
        """Set the player's loop from the selection. Also called when following the DAW ends."""
        self._player.set_loop(self._loop())
        self.announce_playback()

    def announce_playback(self) -> None:
        """Emit PlaybackChanged if playing or looping has changed."""
        now = (self._player.playing, self._looping)
        if now != self._announced:
            self._announced = now
            self._desk.emit(events.PlaybackChanged(*now))
