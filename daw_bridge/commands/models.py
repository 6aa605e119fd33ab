"""`daw-bridge models`: list, get, adopt, verify, remove."""

import argparse
import json
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from daw_bridge.commands.columns import left, right
from daw_bridge.commands.engine_job import complain, run_job
from daw_bridge.core.clip import new_id
from daw_bridge.core.models.known_model import KnownModel, Presence
from daw_bridge.core.settings import Settings
from daw_bridge.making import fetching, weights
from daw_bridge.making.fetching import FetchCancelled
from daw_bridge.making.load_trial import LoadTrial
from daw_bridge.making.machine_figures import precision_here, read_machine
from daw_bridge.making.manifest import WeightsError
from daw_bridge.parts.models.listing import list_models
from engine.contract import catalog
from engine.contract.command_name import command
from engine.contract.machine.figures import Machine
from engine.contract.messages import Answered, Ask, AskFor, ModelChoice, Planning, TakeMade
from engine.contract.texts import text, with_hint

_STATES = {
    Presence.BUILT_IN: "built in",
    Presence.INSTALLED: "installed",
    Presence.ADOPTED: "adopted",
    Presence.INCOMPLETE: "incomplete",
    Presence.PARTLY: "partly fetched",
    Presence.GONE: "gone",
    Presence.AVAILABLE: "",
}


def add_models_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    for action, what in {
        "list": text("list all models with size, licence and state"),
        "get": text("fetch weights; turbo includes the codec and the text encoder"),
        "adopt": text("use weights in another folder without copying them"),
        "verify": text("compare the files with their published checksums"),
        "remove": text("delete fetched weights, or stop using adopted ones"),
    }.items():
        sub = actions.add_parser(action, help=what)
        if action == "adopt":
            sub.add_argument("folder", type=Path, help=text("folder that holds the weights"))
        elif action != "list":
            sub.add_argument("name", help=text("name of the model, for example turbo"))
        if action == "list":
            sub.add_argument(
                "--machine",
                action="store_true",
                help=text("also tell how fast this machine computes in each precision"),
            )
        if action == "verify":
            sub.add_argument(
                "--numbers",
                action="store_true",
                help=text("also run the networks and compare their first values with those of another implementation"),
            )
        if action == "get":
            sub.add_argument("--endpoint", help=text("server to fetch from instead of huggingface.co"))
        sub.add_argument("--model", metavar="FOLDER", help=text("folder of the ACE-Step 1.5 checkpoints"))
        sub.add_argument("--json", action="store_true", help=text("print JSON"))


def models(args: argparse.Namespace, settings: Settings) -> int:
    """Returns the exit status: 0 done, 1 failed, 2 unknown name, 130 interrupted."""
    folder = Path(args.model or settings.model_folder).absolute()
    try:
        match args.action:
            case "list":
                return _list(folder, is_json=args.json, with_machine=args.machine)
            case "get":
                return _get(args, folder)
            case "adopt":
                with LoadTrial() as trial:
                    found = weights.adopt(folder, args.folder.absolute(), _warn, trial)
                for name, place in found.items():
                    sys.stdout.write(f"{name}: {place}\n")
                return 0
            case "verify":
                status = _verify(folder, _full_name(args.name))
                return status or (_numbers(folder, _full_name(args.name)) if args.numbers else 0)
            case _:
                freed = weights.remove(folder, _full_name(args.name))
                if freed:
                    answer = text("{freed:.2f} GB of disk space were freed", freed=freed / 1e9)
                else:
                    answer = text("The weights are no longer used; their files stay")
                sys.stdout.write(f"{answer}\n")
                return 0
    except WeightsError as error:
        return complain(str(error), error.hint, 1)
    except OSError as error:
        return complain(
            f"{error.filename or folder}: {error.strerror}", text("Check the folder and its free space."), 1
        )
    except KeyboardInterrupt:
        return complain(
            text("The command was interrupted"),
            text("What was downloaded so far is kept; run the command again to continue."),
            130,
        )


def _full_name(name: str) -> str:
    component = catalog.find_component(name)
    return component.name if component is not None else name


def _list(folder: Path, *, is_json: bool, with_machine: bool) -> int:
    rows: list[dict[str, Any]] = [_row(model) for model in list_models(folder)]
    machine = read_machine() if with_machine else None
    if is_json:
        found: dict[str, Any] = {"folder": str(folder), "models": rows}
        if with_machine:
            found["machine"] = None if machine is None else _machine_row(machine)
        sys.stdout.write(json.dumps(found) + "\n")
        return 0
    states = {
        "built in": text("built in"),
        "adopted": text("adopted"),
        "installed": text("installed"),
        "incomplete": text("incomplete"),
        "partly fetched": text("partly fetched"),
        "gone": text("gone"),
        "": "-",
    }
    sys.stdout.write(f"{folder}\n")
    for row in rows:
        size = text("{gigabytes:.1f} GB", gigabytes=row["gigabytes"])
        state = f"{states[row['state']]}  "
        line = (left(row["name"], 30), right(size, 8), "  ", left(row["licence"], 11), left(state, 17), row["what"])
        sys.stdout.write("".join(line) + "\n")
    if with_machine:
        sys.stdout.write("\n" + "\n".join(_machine_lines(machine)) + "\n")
    return 0


def _machine_lines(machine: Machine | None) -> Iterator[str]:
    if machine is None:
        yield text("Nothing has been measured yet. The engine does so when it first starts without a graphics card.")
        return
    yield text(
        "{processor}, {threads} threads, torch {version}",
        processor=machine.processor,
        threads=machine.threads,
        version=machine.torch,
    )
    figures = (
        text("{precision} {milliseconds:.1f} ms", precision=name, milliseconds=1000 * value)
        for name, value in machine.seconds.items()
    )
    yield ", ".join(figures)
    yield precision_here(machine)


def _machine_row(machine: Machine) -> dict[str, Any]:
    return asdict(machine) | {"precision": machine.precision()}


def _row(model: KnownModel) -> dict[str, Any]:
    """A line of the list, as JSON."""
    component = catalog.find_component(model.name)
    presence = model.presence
    if presence is Presence.INCOMPLETE and not any(lack.split("/")[0] == model.name for lack in model.lacks):
        presence = Presence.ADOPTED if model.is_adopted else Presence.INSTALLED  # only what belongs to it is missing
    return {
        "name": model.name,
        "gigabytes": component.gigabytes if component is not None else round(model.total_bytes / 1e9, 2),
        "licence": model.licence,
        "what": model.what,
        "state": _STATES[presence],
    }


def _get(args: argparse.Namespace, folder: Path) -> int:
    component = catalog.find_component(args.name)
    if component is None:
        return complain(
            text("There is no model {name}", name=args.name),
            text("To see the names: {command}", command=command("models list")),
            2,
        )
    for part in fetching.parts_to_fetch(folder, component, again=True):
        began, last = time.monotonic(), 0.0

        def show(done: int, total: int, name: str = part.name, began: float = began) -> None:
            nonlocal last
            if args.json or not sys.stderr.isatty() or (time.monotonic() - last < 0.2 and done < total):
                return
            last = time.monotonic()
            rate = done / max(last - began, 1e-3)
            width = shutil.get_terminal_size().columns - 1
            line = text(
                "{name} {done:.2f} of {total:.2f} GB, {rate:.1f} MB/s, {seconds:.0f} s left",
                name=name,
                done=done / 1e9,
                total=total / 1e9,
                rate=rate / 1e6,
                seconds=(total - done) / max(rate, 1),
            )
            sys.stderr.write("\r" + line.ljust(width)[:width])

        try:
            fetching.fetch(part, folder, show, endpoint=args.endpoint)
        except FetchCancelled:
            return 130
        sys.stdout.write(text("{name}: complete", name=part.name) + "\n")
    return 0


def _numbers(folder: Path, variant: str) -> int:
    """Run the networks in bfloat16 and compare. Returns the exit status."""
    is_good = True

    def show(event: TakeMade | Answered) -> None:
        nonlocal is_good
        for name, distance in event.scores.items() if isinstance(event, Answered) else ():
            is_near = distance <= catalog.KNOWN_NUMBERS_TOLERANCE
            if is_near:
                line = text("{name}: {distance:.2%} off, good", name=name, distance=distance)
            else:
                line = text("{name}: {distance:.2%} off, WRONG", name=name, distance=distance)
            sys.stdout.write(f"{line}\n")
            is_good = is_good and is_near

    choice = ModelChoice(str(folder), variant, "bfloat16")
    request = Ask(new_id(), AskFor.NUMBERS, choice, Planning(catalog.DEFAULT_PLANNER))
    status = run_job(request, show, is_quiet=True)
    if status == 0 and not is_good:
        message = text("{model} does not give the known numbers", model=variant)
        return complain(message, text("Please report it with the lines above."), 1)
    return status


def _verify(folder: Path, name: str) -> int:
    problems = []
    with LoadTrial() as trial:
        for file, problem in weights.verify(folder, name, trial):
            sys.stdout.write(f"{file}: {problem or text('good')}\n")
            problems.append(problem)
    if problems and not any(problems):
        return 0
    hint = text("Fetch it again: {command}", command=command(f"models get {name}"))
    return complain(text("{name} is damaged", name=name), hint, 1)


def _warn(line: str) -> None:
    sys.stderr.write(f"daw-bridge: {with_hint(line)}\n")
