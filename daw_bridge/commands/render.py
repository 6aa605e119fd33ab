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
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.file_facts import facts_of
from daw_bridge.library.wav_chunks import chunks
from engine.contract import catalog, whole_file
from engine.contract.adapter_files import adapter_fault
from engine.contract.audio import AudioError, insert_before_data, map_samples
from engine.contract.command_name import command
from engine.contract.messages import (
    Answered,
    MessageError,
    TakeMade,
    as_lrc,
)
from engine.contract.texts import text


def render(args: argparse.Namespace, settings: Settings) -> int:
    """Run the job. Returns the exit status: 0 done, 1 failed, 2 bad arguments, 130 interrupted."""
    if not args.out and not args.save_latents:
        return complain(text("There is no file to write to"), text("Add --out FILE."), 2)
    if args.lrc and not Path(args.lrc).absolute().parent.is_dir():
        return complain(text("There is no folder for {file}", file=args.lrc), text("Choose another folder."), 1)
    with tempfile.TemporaryDirectory(prefix="daw-bridge-") as folder:
        try:
            request = build_request(args, settings, folder)
        except MessageError as error:
            return complain(str(error), text("To see the options: {command}", command=command("render --help")), 2)
        for adapter in request.adapters:
            if fault := adapter_fault(Path(adapter.path)):
                return complain(fault, text("Choose an adapter made for this model, or remove it."), 1)
        missing = catalog.missing_parts(Path(request.model.folder), request.model.variant)
        if missing:
            parts = ", ".join(missing)
            where = text("The model folder {folder} lacks {parts}", folder=request.model.folder, parts=parts)
            return complain(where, text("Name the folder with the ACE-Step 1.5 checkpoints: --model FOLDER"), 1)
        try:
            return run_job(request, lambda event: _deliver(event, args), is_quiet=args.json)
        except (AudioError, OSError) as error:
            return complain(str(error), getattr(error, "hint", ""), 1)


def _take_of(made: TakeMade) -> Take:
    """Return a take for its file, without a library."""
    return Take(made.path, "", "", made.path, len(map_samples(Path(made.path))), time.time(), Recipe.parse(made.recipe))


def _deliver(made: TakeMade | Answered, args: argparse.Namespace) -> None:
    if isinstance(made, Answered):
        return
    if args.lrc:
        whole_file.write_text(Path(args.lrc), as_lrc(made.timing))
    made_at, path = Path(made.path), None
    if args.out:
        out = Path(args.out).absolute()
        path = out if made.index == 1 else out.with_name(f"{out.stem}-{made.index}{out.suffix}")
        clip, take = Clip("", path.stem, time.time()), _take_of(made)
        if path.suffix.lower() == ".flac":
            audio_files.save_take(clip, take, path)
        else:
            insert_before_data(made_at, chunks(facts_of(clip, take)))
            path.parent.mkdir(parents=True, exist_ok=True)
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
