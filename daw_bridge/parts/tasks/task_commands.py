"""Commands that make music, from any thread."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.core.clip import new_id
from daw_bridge.core.held_commands import Command, PostChange
from daw_bridge.core.versions.made_again import Change
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.tasks.generation import Generation
from daw_bridge.parts.tasks.model_survey import ModelSurvey
from daw_bridge.parts.tasks.new_clips import NewClips
from daw_bridge.parts.tasks.reference_commands import ReferenceCommands
from daw_bridge.parts.tasks.references import References
from daw_bridge.parts.tasks.rolling_again import RollingAgain
from engine.contract.messages import ContextRange, Morph, Prompt, Region, Sampling, Task
from engine.contract.texts import text


class TaskCommands:
    """The door to tasks: `Bridge.tasks`. It builds the parts behind it, except for the one that asks for jobs.

    references, rolling_again: two of them, for who is on the inbox thread. post: carries a command out on that thread;
    post_change: the same for what may be refused. What makes music returns the id of the job it will be. Regions are in
    seconds of the take that is named.
    """

    def __init__(
        self,
        post: Callable[[Command], None],
        post_change: PostChange,
        desk: Desk,
        audition: Audition,
        queue_run: QueueRun,
        generation: Generation,
    ) -> None:
        self._post, self._post_change, self._desk = post, post_change, desk
        self._generation = generation
        self.references, self.rolling_again = References(desk), RollingAgain(desk, queue_run, generation)
        self._new_clips, self._models = NewClips(desk, audition), ModelSurvey(desk)
        self.reference = ReferenceCommands(post_change, self.references)

    def new(self, prompt: Prompt, sampling: Sampling, duration_s: float, *, loop: bool = False) -> str:
        """New music as a clip of its own, which is selected when it is there, unless another clip was chosen meanwhile."""
        job_id, clip_id = new_id(), new_id()

        def begin() -> None:
            self._new_clips.expect(clip_id)
            self._generation.text2music(job_id, prompt, sampling, duration_s, loop=loop, clip_id=clip_id)

        self._post(begin)
        return job_id

    def generate(self, prompt: Prompt, sampling: Sampling, duration_s: float, *, loop: bool = False) -> str:
        """`new`, which leaves the selection as it is. As a loop, the end of the music runs into its beginning."""
        job_id = new_id()
        self._post(lambda: self._generation.text2music(job_id, prompt, sampling, duration_s, loop=loop))
        return job_id

    def repaint(
        self,
        take_id: str,
        regions: tuple[Region, ...],
        prompt: Prompt,
        sampling: Sampling,
        context: ContextRange | None = None,
    ) -> str:
        """Make the regions of a take anew; outside them the new take equals the old one, sample for sample."""
        job_id = new_id()
        self._post(lambda: self._generation.repaint(job_id, take_id, regions, prompt, sampling, context))
        return job_id

    def rework(self, task: Task, take_id: str, prompt: Prompt, sampling: Sampling, tracks: tuple[str, ...] = ()) -> str:
        """Cover, stay close, add a layer, extract a track, or complete a take."""
        job_id = new_id()
        self._post(lambda: self._generation.rework(job_id, task, take_id, prompt, sampling, tracks))
        return job_id

    def roll_again(self, take_id: str, change: Change) -> str:
        """Make a take once more with one thing changed."""
        job_id = new_id()
        self._post_change(lambda: self.rolling_again.roll(job_id, take_id, change), job_id)
        return job_id

    def layer(
        self, take_id: str, track: str, prompt: Prompt, sampling: Sampling, regions: tuple[Region, ...] = ()
    ) -> str:
        """One more track for a take, as a take of its own; in the regions alone where there are any."""
        job_id = new_id()
        self._post(
            lambda: self._generation.rework(job_id, Task.LEGO, take_id, prompt, sampling, (track,), regions=regions)
        )
        return job_id

    def morph(self, take_id: str, source: Prompt, prompt: Prompt, sampling: Sampling, *, is_close: bool = False) -> str:
        """Move a take from what `source` says of it to what `prompt` says."""
        job_id = new_id()
        self._post(lambda: self.begin_morph(job_id, take_id, source, prompt, sampling, is_close=is_close))
        return job_id

    def continue_take(self, take_id: str, region: Region, prompt: Prompt, sampling: Sampling) -> str:
        """Go on past the end of a take: `region` is the one that `core.versions.continuing` gives."""
        job_id = new_id()
        self._post(lambda: self.begin_continuing(job_id, take_id, region, prompt, sampling))
        return job_id

    # --- on the inbox thread ------------------------------------------------------------------------

    def begin_morph(
        self, job_id: str, take_id: str, source: Prompt, prompt: Prompt, sampling: Sampling, *, is_close: bool
    ) -> None:
        """`morph`, for who is on the inbox thread."""
        task, whole = Task.COVER_NOFSQ if is_close else Task.COVER, replace(sampling, strength=1.0)
        self._generation.rework(job_id, task, take_id, prompt, whole, morph=Morph(source))

    def begin_continuing(self, job_id: str, take_id: str, region: Region, prompt: Prompt, sampling: Sampling) -> None:
        """`continue_take`, for who is on the inbox thread."""
        whole = replace(sampling, strength=1.0)  # nothing is there that could be kept
        found = self._desk.found(take_id)
        bar = self._desk.grid_of(found[1] if found is not None else None).label(region.end_s)
        title = text("Continue to bar {bar}", bar=bar)
        self._generation.repaint(job_id, take_id, (region,), prompt, whole, title=title)

    def look_for_models(self) -> None:
        """Look again which models can make music; `ModelsFound` says so where others can than before."""
        self._post(self._models.look)
