"""`daw-bridge render`: runs one job and writes its takes to files, without window, library or OSC."""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from daw_bridge.commands.engine_job import complain, run_job
from daw_bridge.commands.render_arguments import build_request
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.draft import Draft
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.export_target import EXPORTS, lies_within, refuse_library_file
from daw_bridge.library.facts.file_facts import facts_of
from daw_bridge.library.facts.known_facts import known_facts
from daw_bridge.library.facts.wav_chunks import chunks
from engine.contract import catalog, whole_file
from engine.contract.adapters.facts import adapter_fault
from engine.contract.audio import open_samples
from engine.contract.audio_error import AudioError
from engine.contract.command_name import command
from engine.contract.messages import (
    Answered,
    Generate,
    MessageError,
    TakeMade,
    as_lrc,
)
from engine.contract.reading.sound_reader import AudioReader
from engine.contract.texts import text
from engine.contract.writing.inserted_chunks import insert_before_data
from engine.contract.writing.sound_writer import written_format


def render(args: argparse.Namespace, settings: Settings, draft: Draft) -> int:
    """Run the job. Returns the exit status: 0 done, 1 failed, 2 bad arguments, 130 interrupted."""
    if not args.out and not args.save_latents:
        return complain(text("There is no file to write to"), text("Add --out FILE."), 2)
    if args.lrc and not Path(args.lrc).expanduser().absolute().parent.is_dir():
        return complain(text("There is no folder for {file}", file=args.lrc), text("Choose another folder."), 1)
    try:
        check_outputs(args, Path(settings.library_folder))
    except AudioError as error:
        return complain(str(error), error.hint, 2)
    with tempfile.TemporaryDirectory(prefix="daw-bridge-") as folder:
        try:
            request = build_request(args, settings, draft, folder)
        except MessageError as error:
            return complain(str(error), text("To see the options: {command}", command=command("render --help")), 2)
        if (
            args.duration is not None
            and request.duration_s is not None
            and abs(request.duration_s - args.duration) > 1e-6
        ):
            message = text("The loop is made {seconds:.3f} s long", seconds=request.duration_s)
            complain(message, text("So it has whole bars at {tempo:g} bpm.", tempo=args.bpm), 0)
        for adapter in request.adapters:
            if fault := adapter_fault(Path(adapter.path)):
                return complain(fault, text("Choose an adapter made for this model, or remove it."), 1)
        if status := lacks_a_part(request):
            return status
        try:
            _warn_of_a_changed_source(args.source)
            has_lead_in = settings.lead_in if args.lead_in is None else args.lead_in
            return run_job(request, lambda event: _deliver(event, args, has_lead_in=has_lead_in), is_quiet=args.json)
        except (AudioError, OSError) as error:
            return complain(str(error), next_step(error), 1)


def lacks_a_part(request: Generate) -> int:
    """Complain where the model of a job is not whole. Returns the exit status, 0 for a whole one."""
    missing = catalog.missing_parts(Path(request.model.folder), request.model.variant)
    if not missing:
        return 0
    where = text("The model folder {folder} lacks {parts}", folder=request.model.folder, parts=", ".join(missing))
    own = catalog.adopt_hint(Path(request.model.folder))
    return complain(where, own or text("Name the folder with the ACE-Step 1.5 checkpoints: --model FOLDER"), 1)


def check_outputs(args: argparse.Namespace, library: Path) -> None:
    """Make the paths of all files to write whole, before anything is computed. Raises AudioError for what cannot be."""
    for name in ("out", "save_latents", "lrc"):
        if named := getattr(args, name):
            path = Path(named).expanduser().absolute()
            setattr(args, name, str(path))
            if path.is_dir():
                raise AudioError(
                    text("{path} is a folder", path=path), text("Name a file in it: {path}", path=path / "take.wav")
                )
            if name == "out":
                written_format(path)
            refuse_library_file(path, library)
            if lies_within(path, library / EXPORTS) and path.exists():
                raise AudioError(
                    text("{file} is there already, and other programs may use it", file=path.name),
                    text("Choose another name."),
                )
            try:
                whole_file.check_writable(path)
            except OSError as error:
                raise AudioError(
                    text("{file} cannot be written in {folder}", file=path.name, folder=path.parent),
                    text("Choose another folder."),
                ) from error


def _warn_of_a_changed_source(source: str | None) -> None:
    """Raises AudioError for a source that cannot be read."""
    if not source:
        return
    reader = AudioReader(Path(source))
    reader.close()
    if reader.ends_early:
        message = text("{file} ends early: it holds less sound than its header says", file=reader.path.name)
        complain(message, text("The task works on what is there."), 0)
    if known_facts(reader.path)[1]:
        message = text("{file} was cut or stretched after DAW Bridge exported it", file=reader.path.name)
        complain(
            message, text("The place, tempo, loop and markers of before are left out. Name the tempo with --bpm."), 0
        )


def _take_of(made: TakeMade) -> Take:
    """Return a take for its file, without a library."""
    return Take(
        made.path, "", "", made.path, len(open_samples(Path(made.path))), time.time(), Recipe.parse(made.recipe)
    )


def _deliver(made: TakeMade | Answered, args: argparse.Namespace, *, has_lead_in: bool) -> None:
    if isinstance(made, Answered):
        return
    if args.lrc:
        whole_file.write_text(Path(args.lrc), as_lrc(made.timing))
    made_at, path = Path(made.path), None
    if args.out:
        out = Path(args.out)
        path = out if made.index == 1 else out.with_name(f"{out.stem}-{made.index}{out.suffix}")
        clip, take = Clip("", path.stem, time.time()), _take_of(made)
        lead = audio_files.lead_in(take) if has_lead_in else 0
        if lead or written_format(path) != "WAV":
            turned_down_db = audio_files.save_take(clip, take, path, lead, is_float=written_format(path) == "WAV")
            if turned_down_db:
                quieter = text("{file} was turned down by {decibels:.1f} dB", file=path.name, decibels=turned_down_db)
                complain(quieter, text("Write a WAV file to keep its level."), 0)
        else:
            insert_before_data(made_at, chunks(facts_of(clip, take)))
            whole_file.move(made_at, path)
    if args.json:
        used = {key: value for key, value in made.recipe.items() if key not in {"job_id", "out_dir", "tags"}}
        line = {"take": made.index, "path": str(path) if path else None, **used, "stage_seconds": made.stage_seconds}
        line |= {"stage_peak_bytes": made.stage_peak_bytes, "first_sound_s": made.first_sound_s}
        if made.timing:
            line |= {"timing": [asdict(words) for words in made.timing], "alignment": made.alignment}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    elif path:
        sys.stdout.write(f"{path}\n")
    sys.stdout.flush()
