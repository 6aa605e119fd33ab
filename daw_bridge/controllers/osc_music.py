"""The acts of OSC addresses for generating, repainting and reworking music, for jobs, the engine and settings."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_guard import check_path, is_here
from daw_bridge.controllers.osc_request import Acts, Argument, Arguments, Sender, signature_of
from daw_bridge.core.clip import Take
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Saved
from daw_bridge.core.versions.continuing import continuation
from daw_bridge.core.versions.made_again import Change
from engine.contract.catalog import known_variants
from engine.contract.checks import check
from engine.contract.messages import ContextRange, MessageError, Prompt, Region, Task
from engine.contract.texts import declared, text

OnTake = Callable[[str, Take], None]
_PRIVATE = {
    "watch_folder",
    "osc_port",
    "osc_open",
    "osc_allowed",
    "osc_advertised",
    "library_folder",
    "model_folder",
    "adapters",
}  # other machines cannot set these
_TRUTHS = {"true": True, "false": False, "on": True, "off": False, "yes": True, "no": False}
_FOLDERS = {"library_folder", "model_folder", "watch_folder"}


class OscMusic:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge, audience: OscAudience) -> None:
        self._bridge, self._audience = bridge, audience

    def acts(self) -> Acts:
        """Return the act of each address."""
        life, references = self._bridge.engine_life, self._bridge.tasks.references
        return {
            "generate": self._generate,
            "repaint": self._repaint,
            "cover": self._cover,
            "rework": self._rework,
            "morph": self._morph,
            "continue": self._continue,
            "roll": self._roll,
            "take/again": self._roll_again,
            "reference/file": self._use_file,
            "reference/take": lambda _args, _sender: references.use_take(self._take().id),
            "reference/region": lambda _args, _sender: self._use_region(),
            "reference/none": lambda _args, _sender: references.remove(),
            "cancel": self._cancel,
            "retry": self._retry,
            "queue/dismiss": self._dismiss,
            "queue/move": lambda args, _: self._bridge.queue_run.move(str(args[0]), round(float(args[1])) - 1),
            "listen": lambda _args, _sender: self._bridge.audition.play_unfinished(self._bridge.queue_run.jobs.running),
            "engine/restart": lambda _args, _sender: life.restart(),
            "engine/free": lambda _args, _sender: life.free(),
            "set": self._set,
        }

    def _generate(self, args: Arguments, sender: Sender) -> None:
        bridge, draft = self._bridge, self._bridge.draft
        caption, length_s, lyrics = (*args, None, None, None)[:3]
        if caption is not None:
            draft = draft.with_(caption=caption)
        if lyrics is not None:
            draft = draft.with_(lyrics=lyrics)
        prompt = draft.prompt(bridge.grid)
        longest_s = bridge.desk.variant_in_use().longest_s
        drafted_s = draft.new_length_s(bridge.grid, longest_s)
        seconds = float(length_s) if isinstance(length_s, float) else drafted_s
        job_id = self._audience.new_job(sender)
        bridge.generation.text2music(
            job_id, prompt, draft.sampling(bridge.desk.variant_in_use()), seconds, loop=draft.loop
        )

    def _repaint(self, args: Arguments, sender: Sender) -> None:
        selection = self._bridge.audition.selection
        match args:
            case (str(path), float(start), float(end)):
                region = Region(start, end)
                self._on_file(path, sender, lambda job_id, take: self._repaint_take(job_id, take, (region,)))
            case (float(start), float(end)):
                self._repaint_take(*self._selected(sender), (Region(start, end),), selection.context)
            case _:
                self._repaint_take(*self._selected(sender), selection.regions, selection.context)

    def _repaint_take(
        self, job_id: str, take: Take, regions: tuple[Region, ...], context: ContextRange | None = None
    ) -> None:
        if not regions:
            raise MessageError(text("No region is selected"))
        bridge = self._bridge
        prompt = bridge.draft.prompt(bridge.desk.grid_of(take).at(regions[0].start_s), take)
        sampling = bridge.draft.sampling(bridge.desk.variant_in_use())
        bridge.generation.repaint(job_id, take.id, regions, prompt, sampling, context)

    def _cover(self, args: Arguments, sender: Sender) -> None:
        match args:
            case (str(path), str(caption)):
                self._on_file(
                    path, sender, lambda job_id, take: self._rework_take(job_id, take, Task.COVER, caption, ())
                )
            case _:
                self._rework_take(*self._selected(sender), Task.COVER, str(args[0]) if args else "", ())

    def _rework(self, args: Arguments, sender: Sender) -> None:
        name, *tracks = args
        task = {member.value: member for member in Task}.get(str(name))
        if task is None or task in {Task.TEXT2MUSIC, Task.REPAINT}:
            raise MessageError(text("There is no task {name}", name=name))
        self._rework_take(*self._selected(sender), task, "", tuple(str(track) for track in tracks))

    def _rework_take(self, job_id: str, take: Take, task: Task, caption: str, tracks: tuple[str, ...]) -> None:
        bridge = self._bridge
        draft = bridge.draft.with_(caption=caption) if caption else bridge.draft
        prompt = draft.prompt(bridge.desk.grid_of(take), take)
        bridge.generation.rework(job_id, task, take.id, prompt, draft.sampling(bridge.desk.variant_in_use()), tracks)

    def _morph(self, args: Arguments, sender: Sender) -> None:
        bridge, take = self._bridge, self._take()
        draft = bridge.draft.with_(caption=str(args[0])) if args else bridge.draft
        source = str(args[1]) if len(args) > 1 else draft.from_caption or take.recipe.prompt.caption
        if not draft.caption or not source:
            raise MessageError(text("A morph needs two descriptions: what the take becomes, and what it is"))
        prompt, sampling = draft.prompt(bridge.desk.grid_of(take), take), draft.sampling(bridge.desk.variant_in_use())
        job_id = self._audience.new_job(sender)
        bridge.tasks.begin_morph(job_id, take.id, Prompt(source), prompt, sampling, is_close=draft.is_close)

    def _continue(self, args: Arguments, sender: Sender) -> None:
        bridge, draft, take = self._bridge, self._bridge.draft, self._take()
        added, in_bars = (float(args[0]), True) if args else (draft.added, draft.adds_bars)
        check(added > 0, declared("A take is continued by more than nothing"))
        grid = bridge.desk.grid_of(take)
        region = continuation(take.length_s, grid, added, in_bars=in_bars)
        prompt, sampling = draft.prompt(grid.at(take.length_s), take), draft.sampling(bridge.desk.variant_in_use())
        bridge.tasks.begin_continuing(self._audience.new_job(sender), take.id, region, prompt, sampling)

    def _roll(self, _: Arguments, sender: Sender) -> None:
        if self._bridge.audition.take is not None and self._bridge.audition.selection.regions:
            self._repaint((), sender)
        else:
            self._generate((), sender)

    def _roll_again(self, args: Arguments, sender: Sender) -> None:
        match args:
            case ():
                change = Change(seed=-1)
            case ("seed", int() | float() as value):
                change = Change(seed=round(value))
            case ("strength", int() | float() as value):
                change = Change(strength=float(value))
            case ("caption", str(value)):
                change = Change(caption=value)
            case ("lyrics", str(value)):
                change = Change(lyrics=value)
            case ("model", str(value)):
                change = Change(model=value)
            case (name, value):
                raise MessageError(text("A take cannot be made again with {name} {value}", name=name, value=value))
        job_id, take = self._selected(sender)
        self._bridge.tasks.rolling_again.roll(job_id, take.id, change)

    def _use_file(self, args: Arguments, sender: Sender) -> None:
        check_path(str(args[0]), sender[0], self._bridge.library)
        self._bridge.tasks.references.use_file(Path(str(args[0])), self._audience.new_request())

    def _use_region(self) -> None:
        take, regions = self._take(), self._bridge.audition.selection.regions
        if not regions:
            raise MessageError(text("No region is selected"))
        self._bridge.tasks.references.use_region(take.id, regions[0], self._audience.new_request())

    def _cancel(self, args: Arguments, _: Sender) -> None:
        run = self._bridge.queue_run
        for job_id in [str(args[0])] if args else [job.id for job in run.jobs if not job.state.is_over]:
            run.cancel(job_id)

    def _dismiss(self, args: Arguments, _: Sender) -> None:
        run, job_id = self._bridge.queue_run, str(args[0])
        job = run.jobs.get(job_id)
        if job is None or not job.is_interrupted:
            raise MessageError(text("There is no interrupted job {id}", id=job_id))
        run.dismiss(job_id)

    def _retry(self, args: Arguments, sender: Sender) -> None:
        run = self._bridge.queue_run
        ended = [job.id for job in run.jobs if job.state in {JobState.FAILED, JobState.CANCELLED}]
        wanted = str(args[0]) if args else ended[-1] if ended else ""
        if wanted not in ended:
            raise MessageError(text("There is no job to try again"))
        run.retry(wanted, self._audience.new_job(sender))

    def _set(self, args: Arguments, sender: Sender) -> None:
        (name, value), saved = args, Saved(self._bridge.settings, self._bridge.draft)
        values = saved.values()
        if name not in values:
            raise MessageError(text("There is no setting {name}", name=name))
        if name in _PRIVATE and not is_here(sender[0]):
            raise MessageError(text("The setting {name} can be changed on this machine only", name=name))
        kind = type(values[str(name)])
        try:
            typed = _typed(kind, value)
            if name == "timesignature":
                typed = signature_of(value)
            if name in _FOLDERS and typed:
                typed = str(Path(str(typed)).expanduser())
            if name == "variant" and typed:
                known = known_variants(Path(saved.settings.model_folder))
                check(typed in {variant.folder for variant in known}, text("no such model is known"))
            changed = saved.with_(**{str(name): typed})
            changed.draft.sampling(changed.settings.variant_in_use())
        except (ValueError, OverflowError) as error:
            raise MessageError(
                text("The setting {name} cannot be {value}: {error}", name=name, value=value, error=error)
            ) from error
        self._bridge.desk.change_settings(changed.settings)
        self._bridge.desk.change_draft(changed.draft)

    # --- sources --------------------------------------------------------------------------------------

    def _selected(self, sender: Sender) -> tuple[str, Take]:
        """Return the id of a new job and the selected take. Raises MessageError."""
        take = self._take()
        return self._audience.new_job(sender), take

    def _take(self) -> Take:
        """Return the selected take. Raises MessageError."""
        take = self._bridge.audition.take
        if take is None:
            raise MessageError(text("No clip is selected. Import or generate one first"))
        return take

    def _on_file(self, path: str, sender: Sender, act: OnTake) -> None:
        """Import a file, then call `act` with a new job's id and its take. Problems carry the job's id."""
        check_path(path, sender[0], self._bridge.library)
        job_id = self._audience.new_job(sender)

        def start(take: Take) -> None:
            try:
                act(job_id, take)
            except MessageError as error:
                self._audience.send_error(sender, job_id, str(error), text("Change the value and try again."))

        self._bridge.files.import_file(Path(path), start, job_id=job_id)


def _typed(kind: type, value: Argument) -> object:
    """Return a value as a setting of this type holds it. Raises ValueError or OverflowError."""
    if kind is bool and isinstance(value, str) and value.strip().lower() in _TRUTHS:
        return _TRUTHS[value.strip().lower()]
    if kind in {bool, int, float}:
        number = float(value)
        return round(number) if kind is int else kind(number)
    if isinstance(value, str):
        return value
    return str(round(value)) if float(value).is_integer() else str(value)
