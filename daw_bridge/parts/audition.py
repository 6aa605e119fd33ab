"""What is selected and what is heard: takes switched at the same place, regions looped."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from daw_bridge.core import events
from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.daw_state import Can
from daw_bridge.core.events import NextStep, Problem
from daw_bridge.core.jobs import Job
from daw_bridge.sound.playback import SILENCE
from daw_bridge.sound.sound_device import PlaybackError
from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples
from engine.contract.messages import Region

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge


class Audition:
    """Part of the bridge; methods run on the inbox thread. Owns the selection."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self.selection = Selection()
        self._looping = True
        self._shift = 0
        self._told = (False, False)
        self._early = ""  # the job whose unfinished take is heard

    @property
    def take(self) -> Take | None:
        """The selected take, once its file is whole."""
        library = self._bridge.library
        return library.take(self.selection.take_id) if library is not None and self.selection.take_id else None

    @property
    def looping(self) -> bool:
        return self._looping

    # --- selection --------------------------------------------------------------------------------

    def set_selection(self, selection: Selection) -> None:
        before, self.selection = self.selection, selection
        if selection == before:
            return
        self._bridge.emit(events.SelectionChanged(selection))
        if selection.take_id != before.take_id:
            is_heard_early, self._early = bool(self._early), ""
            self._load(same_clip=is_heard_early or selection.clip_id == before.clip_id)
        self._set_loop()
        if selection.take_id != before.take_id:
            self._bridge.following.take_changed()

    def expect(self, clip_id: str, take_id: str) -> None:
        """Select a take whose file is still being read."""
        self.set_selection(Selection(clip_id, take_id))

    def arrived(self, take: Take) -> None:
        """A take's file is whole. It is heard at once if it is selected, or made from the take that is."""
        parent = take.recipe.get("tags", {}).get("parent_take", "")
        if self._early and take.recipe.get("job_id") == self._early:
            self._hear(take)
        elif take.id == self.selection.take_id:
            self._load(same_clip=True)
            self._set_loop()
        elif not self.selection.clip_id or (parent and parent == self.selection.take_id):
            self._hear(take)

    def forget(self, clip_id: str) -> None:
        if self.selection.clip_id == clip_id:
            self.set_selection(Selection())

    def select_clip(self, clip_id: str) -> None:
        library = self._bridge.library
        takes = library.takes(clip_id) if library is not None else []
        if takes and clip_id != self.selection.clip_id:
            self.set_selection(Selection(clip_id, takes[-1].id))

    def select_take(self, take_id: str) -> None:
        take = self._bridge.library.take(take_id) if self._bridge.library is not None else None
        if take is not None:
            self._hear(take)

    def _hear(self, take: Take) -> None:
        """Select a take; within a clip, regions and playhead stay at the same place of the song."""
        before, regions = self.take, self.selection.regions
        self._shift = 0
        if before is not None and before.clip_id == take.clip_id:
            self._shift = before.start_samples - take.start_samples
            by_s = self._shift / SAMPLE_RATE
            regions = tuple(Region(region.start_s + by_s, region.end_s + by_s) for region in regions)
        else:
            regions = ()
        self.set_selection(Selection(take.clip_id, take.id, regions))

    def step_take(self, step: int) -> bool:
        """Around the takes of the selected clip; False when nothing is selected."""
        library = self._bridge.library
        takes = library.takes(self.selection.clip_id) if library is not None else []
        if not takes:
            return False
        ids = [take.id for take in takes]
        at = ids.index(self.selection.take_id) if self.selection.take_id in ids else -1
        self.select_take(ids[(at + step) % len(ids)])
        return True

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        self.set_selection(replace(self.selection, regions=regions))

    def discard(self, take_id: str) -> None:
        library = self._bridge.library
        if library is None or (take := library.set_discarded(take_id, True)) is None:
            return
        self._bridge.emit(events.TakeRemoved(take))
        if self.selection.take_id == take_id:
            if left := library.takes(take.clip_id):
                self._hear(left[-1])
            else:
                self.set_selection(Selection())
        if not library.takes(take.clip_id):
            self._bridge.emit(events.ClipRemoved(take.clip_id))

    def restore(self, take_id: str) -> None:
        library = self._bridge.library
        if library is None or (take := library.set_discarded(take_id, False)) is None:
            return
        if (clip := library.clip(take.clip_id)) is not None:
            self._bridge.emit(events.ClipChanged(clip))
        self._bridge.emit(events.TakeAdded(take))
        self.select_take(take_id)

    # --- playback ---------------------------------------------------------------------------------

    def restore_loop(self) -> None:
        """After another program was followed."""
        self._set_loop()

    def play(self) -> None:
        if self.take is None:
            return
        if self._leads_daw():
            self._bridge.daw_session.play()
            return
        try:
            self._bridge.player.play()
        except PlaybackError as error:
            self._bridge.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self.tell()

    def hear_early(self, job: Job | None) -> None:
        """Play a take that is still being decoded; when it is made, it is selected and goes on playing."""
        if job is None or not job.early:
            return
        try:
            samples = map_samples(Path(job.early))
        except AudioError:
            return  # it has just been made
        self._early = job.id
        player = self._bridge.player
        player.pause()
        player.set_loop(None)
        player.load(samples)
        player.seek(0)
        try:
            player.play()
        except PlaybackError as error:
            self._bridge.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self.tell()

    def pause(self) -> None:
        if self._leads_daw():
            self._bridge.daw_session.stop()
            return
        self._bridge.player.pause()
        self.tell()

    def stop(self) -> None:
        if self._leads_daw():
            self._bridge.daw_session.stop()
            return
        self._bridge.player.pause()
        loop = self._loop()
        self._bridge.player.seek(loop[0] if loop is not None else 0)
        self.tell()

    def seek(self, time_s: float) -> None:
        """Go to a time of the take; where the DAW is followed, it goes there too."""
        take = self.take
        if self._leads_daw() and take is not None and take.place_s is not None:
            self._bridge.daw_session.locate(max(0.0, take.place_s + time_s))
            return
        self.show_place(time_s)

    def show_place(self, time_s: float) -> None:
        """Put the playhead at a time of the take."""
        self._bridge.player.seek(round(time_s * SAMPLE_RATE))

    def set_looping(self, looping: bool) -> None:
        self._looping = looping
        self._set_loop()

    def use_device(self, device: str) -> None:
        try:
            self._bridge.player.use_device(device)
        except PlaybackError as error:
            self._bridge.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self.tell()

    def check_device(self) -> None:
        """From time to time: notice a lost device and the end of a take."""
        if not self._bridge.player.check():
            hint = "Plug it in again or choose another one, then press play: it goes on where it was."
            self._bridge.emit(Problem("the audio device is gone", hint, step=NextStep.CHOOSE_DEVICE))
        self.tell()

    def _leads_daw(self) -> bool:
        """Whether our transport keys are the DAW's: what is heard has a place in its session and is heard with it."""
        take, session = self.take, self._bridge.daw_session.state
        has_place = take is not None and (take.place_s is not None or Can.POSITION not in session.can)
        return has_place and self._bridge.following.is_wanted and Can.TRANSPORT in session.can

    def _load(self, *, same_clip: bool) -> None:
        player, take = self._bridge.player, self.take
        if take is None:
            player.pause()
            player.load(SILENCE)
        else:
            try:
                player.load(map_samples(Path(take.path)), self._shift if same_clip else 0)
            except AudioError as error:
                self._bridge.emit(Problem(str(error), error.hint))
            self._shift = 0
            self._bridge.files.show_peaks(take)
        if not same_clip:
            player.pause()
            player.seek(0)
        self.tell()

    def _loop(self) -> tuple[int, int] | None:
        take = self.take
        if take is None or not self._looping:
            return None
        if not self.selection.regions:
            return 0, take.n_samples
        region = self.selection.regions[0]
        start = max(0, round(region.start_s * SAMPLE_RATE))
        end = min(take.n_samples, round(region.end_s * SAMPLE_RATE))
        return (start, end) if end - start >= SAMPLE_RATE // 50 else (0, take.n_samples)

    def _set_loop(self) -> None:
        self._bridge.player.set_loop(self._loop())
        self.tell()

    def tell(self) -> None:
        """Let everybody know whether something plays, if that is news."""
        now = (self._bridge.player.playing, self._looping)
        if now != self._told:
            self._told = now
            self._bridge.emit(events.PlaybackChanged(*now))
