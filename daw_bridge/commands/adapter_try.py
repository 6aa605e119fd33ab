"""`daw-bridge adapters try`: the same music without and with an adapter, and how much the adapter changes it."""

import argparse
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from daw_bridge.commands.engine_job import complain, run_jobs
from daw_bridge.commands.render import lacks_a_part
from daw_bridge.commands.render_arguments import add_render_arguments, build_request
from daw_bridge.core.clip import new_id
from daw_bridge.core.draft import Draft
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.options import add_number, ranged
from daw_bridge.core.settings import Settings, model_help
from engine.contract import whole_file
from engine.contract.adapters.facts import AdapterFacts, adapter_facts
from engine.contract.adapters.header import AdapterFileError, check_values
from engine.contract.audio_error import AudioError
from engine.contract.catalog import SKETCH, VARIANTS
from engine.contract.checks import choices
from engine.contract.messages import Adapter, Answered, Generate, MessageError, ModelChoice, Sampling, TakeMade
from engine.contract.reading.sound_reader import read_audio
from engine.contract.texts import declared, text, translated

_PROMPT = ", ".join(("funk", "slap bass", "tight drums", "warm keys"))  # for the model, so in English
_SECONDS = 8.0
_SILENT_DB = -60.0
_CLIPPED_SHARE = 0.001  # of the samples at full scale or over it
_WORDS = (
    (-40.0, declared("hardly to be heard")), (-20.0, declared("slight")), (-6.0, declared("clear")),
    (0.0, declared("strong")), (np.inf, declared("other music altogether")),
)  # fmt: skip


def add_try_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help=text("adapter: a file or a folder"))
    add("--scale", type=ranged(Adapter, "scale"), default=1.0, help=text("strength of the adapter (%(default)s)"))
    add(
        "--seconds",
        type=ranged(Generate, "duration_s"),
        default=_SECONDS,
        help=text("length of the music in seconds (%(default)s)"),
    )
    add("--prompt", default=_PROMPT, help=text("description of the music (%(default)s)"))
    add_number(parser, "--seed", Draft, "seed", 1, declared("seed of both; -1 draws one (%(default)s)"))
    add_number(parser, "--steps", Sampling, "steps", None, declared("denoising steps (the model's default)"))
    add(
        "--out",
        type=Path,
        metavar="FILE",
        help=text("name of the sound files, which get -without and -with (that of the adapter, in the current folder)"),
    )
    add("--model", metavar="FOLDER", default=argparse.SUPPRESS, help=model_help())
    add("--variant", help=text("model by its folder name, with or without acestep-v15-"))
    add("--dtype", choices=choices(ModelChoice, "dtype"), help=text("number format of the computation (the settings')"))
    add("--device", help=text("device: cpu, cuda or mps (the settings')"))


def try_adapter(args: argparse.Namespace, settings: Settings, draft: Draft) -> int:
    """Returns the exit status: 0 the adapter can be used, 1 it cannot, 2 bad arguments, 130 interrupted."""
    path = args.file.expanduser().absolute()
    try:
        facts = adapter_facts(path)
        check_values(facts.file)
        files = _targets(args.out, path)
        with tempfile.TemporaryDirectory(prefix="daw-bridge-") as folder:
            plain = _request(args, settings, draft, folder)
            if status := lacks_a_part(plain):
                return status
            _warn_of_another_model(facts, plain.model.variant)
            adapted = replace(plain, job_id=new_id(), adapters=(Adapter(str(path), args.scale),))
            made: list[TakeMade] = []
            # the adapted one first: an adapter for another model is refused before minutes of music without it
            status = run_jobs([adapted, plain], lambda event: _keep(event, made), is_quiet=False)
            if status:
                return status
            for take, file in zip(reversed(made), files, strict=True):
                whole_file.move(Path(take.path), file)
                sys.stdout.write(f"{file}\n")
        flaws = made[0].recipe.get("flaws")
        names = tuple(map(str, flaws)) if isinstance(flaws, list | tuple) else ()
        return _report(compare(read_audio(files[0]), read_audio(files[1]), names), path.name)
    except AdapterFileError as error:
        return complain(str(error), error.hint, 1)
    except MessageError as error:
        return complain(str(error), text("Change the option."), 2)
    except (AudioError, OSError) as error:
        return complain(str(error), next_step(error), 1)


def _warn_of_another_model(facts: AdapterFacts, variant: str) -> None:
    if facts.variant != variant and facts.variant in {each.folder for each in (*VARIANTS, SKETCH)}:
        message = text("The adapter was trained on {other}, not on {model}", other=facts.variant, model=variant)
        complain(message, text("Name it with --variant where it is installed."), 0)


def _targets(out: Path | None, adapter: Path) -> tuple[Path, Path]:
    """The two files to write. Raises OSError, AudioError."""
    name = adapter.stem if adapter.suffix == ".safetensors" else adapter.name
    base = (Path(name) if out is None else out.expanduser()).absolute()
    if out is not None and base.is_dir():
        base /= name
    stem = base.stem if base.suffix.lower() == ".wav" else base.name
    files = base.with_name(f"{stem}-without.wav"), base.with_name(f"{stem}-with.wav")
    for file in files:
        try:
            whole_file.check_writable(file)
        except OSError as error:
            raise AudioError(
                text("{file} cannot be written in {folder}", file=file.name, folder=file.parent),
                text("Choose another folder."),
            ) from error
    return files


def _request(args: argparse.Namespace, settings: Settings, draft: Draft, folder: str) -> Generate:
    """The job without the adapter, as `render` makes it; the level stays as the model makes it. Raises MessageError."""
    parser = argparse.ArgumentParser()
    add_render_arguments(parser)
    options = parser.parse_args(["--no-level"])
    options.caption, options.duration, options.seed, options.steps = args.prompt, args.seconds, args.seed, args.steps
    options.model, options.variant = getattr(args, "model", None), args.variant
    options.dtype, options.device = args.dtype, args.device
    return build_request(options, settings, draft, folder)


def _keep(event: TakeMade | Answered, made: list[TakeMade]) -> None:
    if isinstance(event, TakeMade):
        made.append(event)


# --- how much it changes --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Comparison:
    """Levels in dB. changed_db: of the difference, beside the music without the adapter; -inf where nothing changes."""

    without_db: float
    with_db: float
    changed_db: float
    clipped_share: float
    is_finite: bool
    flaws: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """Why the adapter cannot be used; "" where it can."""
        if not self.is_finite:
            return text("The music with the adapter contains values that are no numbers")
        if self.with_db < _SILENT_DB <= self.without_db:
            return text("The music with the adapter is silent")
        if self.changed_db == -np.inf:
            return text("The adapter changes nothing: its factors are zero, or the scale is")
        if self.clipped_share > _CLIPPED_SHARE or "flattened" in self.flaws:
            return text("The music with the adapter is clipped ({share:.1%} of it)", share=self.clipped_share)
        return ""


def compare(without: "np.ndarray", with_: "np.ndarray", flaws: tuple[str, ...] = ()) -> Comparison:
    """Both as (frames, 2), of one length or nearly so."""
    frames = min(len(without), len(with_))
    base, other = without[:frames].astype(np.float64), with_[:frames].astype(np.float64)
    if not np.isfinite(other).all():
        return Comparison(_level_db(base), 0.0, 0.0, 0.0, is_finite=False, flaws=flaws)
    base_db, clipped = _level_db(base), float((np.abs(other) >= 1).mean()) if frames else 0.0
    difference_db = _level_db(other - base)
    changed_db = difference_db - base_db if np.isfinite(base_db) else difference_db
    return Comparison(base_db, _level_db(other), changed_db, clipped, is_finite=True, flaws=flaws)


def _level_db(samples: "np.ndarray") -> float:
    """The level of all samples in dB of full scale; -inf for nothing but zeros."""
    power = float(np.square(samples).mean()) if samples.size else 0.0
    return 10 * float(np.log10(power)) if power else -np.inf


def _report(found: Comparison, name: str) -> int:
    """Print what was found. Returns the exit status."""
    if found.fault:
        return complain(
            f"{name}: {found.fault}",
            text("Try another --scale, the model that the adapter was trained on, or another adapter."),
            1,
        )
    word = next(translated(word) for most, word in _WORDS if found.changed_db <= most)
    changed = text(
        "change: {decibels:+.1f} dB beside the music without it ({word})", decibels=found.changed_db, word=word
    )
    level = text(
        "level: {without:.1f} dB without, {with_:.1f} dB with it", without=found.without_db, with_=found.with_db
    )
    sys.stdout.write(f"{changed}\n{level}\n")
    return 0
