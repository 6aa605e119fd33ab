"""Weights on disk: adopts those of other programs, verifies and removes. Needs no torch."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from daw_bridge.making.http_file import size_of
from daw_bridge.making.load_trial import LoadTrial
from daw_bridge.making.manifest import (
    MANIFEST_FILE,
    WeightsError,
    fetched_files,
    manifest,
    sha256_of,
    write_json,
)
from daw_bridge.making.weights_elsewhere import Found, find
from engine.contract import catalog, component_files
from engine.contract.command_name import command
from engine.contract.texts import series, text
from engine.contract.weights.fault import UnusableError, in_one_line
from engine.contract.weights.file_check import TORCH_SUFFIXES, check_file

OnRead = Callable[[int], object]


def verify(
    folder: Path, name: str, trial: LoadTrial | None = None, on_read: OnRead | None = None
) -> Iterator[tuple[str, str]]:
    """Yield (file, fault) for each file of a component; the fault is "" for a valid file.

    Fetched files and those of the hub's cache are compared with the published checksums; others, which have none, by what
    their formats say of themselves (header, length, types) and for values that are no numbers. trial: looks into the files
    of PyTorch, and whether the component can be loaded. on_read: called with how many bytes were read, if all of it adds
    up to `size_of_component`; it raises to stop. Raises WeightsError if the component is missing.
    """
    place = catalog.locate(folder, name)
    if not place.exists():
        if name in catalog.adopted(folder):
            hint = text("Connect its drive, or name its new folder: {command}", command=command("models adopt FOLDER"))
            raise WeightsError(text("{name} is used from {folder}, which is gone", name=name, folder=place), hint)
        hint = text("Fetch it: {command}", command=command(f"models get {name}"))
        raise WeightsError(text("{name} is not in {folder}", name=name, folder=folder), hint)
    stated = manifest(folder).get(name, {}).get("files", {}) if place == folder / name else {}
    lacking = [file for file in component_files.missing_files(place) if file not in stated]
    for file in lacking:
        yield file, text("missing")
    for file, wanted in stated.items():
        yield file, _compared(place / file, wanted["size"], wanted["sha256"], on_read)
    if stated:
        return
    is_sound = not lacking
    for path in component_files.every_file(place):
        shown = path.name if place.is_file() else Path(os.path.relpath(path, place)).as_posix()
        if shown not in lacking:
            fault = _checked(path, name if place.is_file() else "", trial, on_read)
            is_sound = is_sound and not fault
            yield shown, fault
    if trial is not None and is_sound and (fault := trial.component_fault(place, name)):
        yield place.name, fault


def size_of_component(folder: Path, name: str) -> int:
    """How many bytes the files of a component have, wherever they lie."""
    place = catalog.locate(folder, name)
    ours = manifest(folder).get(name, {}).get("files", {}) if place == folder / name else {}
    if ours:
        return sum(int(file["size"]) for file in ours.values())
    return sum(size_of(path) for path in component_files.every_file(place))


def _compared(path: Path, size: int, sha256: str, on_read: OnRead | None = None) -> str:
    """What is wrong with a file whose size and checksum are known."""
    if not path.is_file():
        return text("missing")
    if path.stat().st_size != size:
        return text("{n} bytes instead of {wanted}", n=path.stat().st_size, wanted=size)
    return text("damaged") if sha256 and sha256_of(path, on_read) != sha256 else ""


def _checked(path: Path, component: str, trial: LoadTrial | None, on_read: OnRead | None = None) -> str:
    """What is wrong with a file about which nothing was noted when it was fetched; component: where it is one by itself."""
    if not path.is_file():
        return text("missing")
    try:
        checksum = component_files.stated_checksum(path)
        if checksum and sha256_of(path, on_read) != checksum:
            return text("damaged")
        if not checksum and on_read is not None:
            on_read(path.stat().st_size)  # the check itself does not say how far it is
        check_file(path, component, values=not checksum)
        if trial is not None and not checksum and path.suffix in TORCH_SUFFIXES:
            return trial.value_fault(path)
    except OSError as error:
        return text("damaged: {error}", error=component_files.reason(error))
    except UnusableError as fault:
        return in_one_line(fault)
    return ""


def adopt(
    folder: Path, other: Path, report: Callable[[str], None] = lambda _: None, trial: LoadTrial | None = None
) -> dict[str, Path]:
    """Find components under `other` and record their places, without copying. Returns their places by name.

    Supported: a checkpoints folder, a single component or file, the Hugging Face cache, one repository of it, the
    diffusers layout, the models folder of ComfyUI, and GGUF files. report: gets a sentence for each component that is
    incomplete or cannot be loaded, so not used, and for what a model still needs. trial: looks whether names and shapes fit
    the config, too. Raises WeightsError if nothing that can be used is found.
    """
    if not other.exists():
        raise WeightsError(text("{folder} does not exist", folder=other), text("Check whether its drive is connected."))
    there = find(other) if trial is None else find(other, trial.component_fault)
    found = {name: place.absolute() for name, place in there.whole.items() if not (folder / name).exists()}
    if not found:
        _refuse(folder, other, there)
    for line in _reasons(other, there):
        report(line)
    write_json(folder / catalog.ADOPTED_FILE, catalog.adopted(folder) | {k: str(v) for k, v in found.items()})
    for line in _needed(folder, found):
        report(line)
    return found


def _reasons(other: Path, there: Found) -> list[str]:
    """A sentence for each component that is there and is not used."""
    lines = [
        text("{name} in {folder} is incomplete. It lacks {files}", name=name, folder=other, files=", ".join(lacking))
        for name, lacking in there.incomplete.items()
    ]
    return lines + [
        text("{name} in {folder} is not used: {error}", name=name, folder=other, error=fault)
        for name, fault in there.faulty.items()
    ]


def _needed(folder: Path, found: dict[str, Path]) -> list[str]:
    """What a music model that was adopted still needs."""
    parts = (catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER)
    if not any(variant.folder in found for variant in catalog.VARIANTS):
        return []
    return [
        text(
            "To make music, {part} is needed too. To fetch it: {command}",
            part=part,
            command=command(f"models get {part}"),
        )
        for part in parts
        if not catalog.is_there(folder, part)
    ]


def _refuse(folder: Path, other: Path, there: Found) -> None:
    """Raise the WeightsError that says why nothing was found that can be used."""
    lines = _reasons(other, there)
    if lines and there.incomplete:
        get = command(f"models get {next(iter(there.incomplete))}")
        hint = text("Finish the download in the program that began it, or fetch it: {command}", command=get)
        raise WeightsError("\n".join(lines), hint)
    if lines:
        get = command(f"models get {next(iter(there.faulty))}")
        raise WeightsError("\n".join(lines), text("Copy the file anew, or fetch the model: {command}", command=get))
    if there.whole:
        names = series(there.whole)
        hint = text("To use those in {folder}, remove these first: {command}", folder=other,
                    command=command(f"models remove {next(iter(there.whole))}"))  # fmt: skip
        raise WeightsError(text("{names} are in {folder} already", names=names, folder=folder), hint)
    if any(other.glob(f"**/{catalog.DIFFUSERS_INDEX}")):
        raise WeightsError(
            text("The diffusers weights in {folder} lack the audio tokenizer", folder=other),
            text(
                "Not every published diffusers folder has it. To see the checkpoints to fetch: {command}",
                command=command("models list"),
            ),
        )
    if there.others:
        raise WeightsError(
            "\n".join(there.others[:5]),
            text("To see the models that can be used: {command}", command=command("models list")),
        )
    raise WeightsError(
        text("There are no ACE-Step 1.5 weights in {folder}", folder=other),
        text("Choose the folder that holds acestep-v15-turbo, vae and so on."),
    )


def remove(folder: Path, name: str) -> int:
    """Delete what was fetched of a component, or forget an adopted one, keeping its files. Returns the bytes freed.

    Files that were there before, or that somebody else put there, stay. Raises WeightsError if the component is not in the
    folder, or if nothing of it was fetched.
    """
    adopted = catalog.adopted(folder)
    own = folder / name
    if own.is_dir() and name in {component.name for component in catalog.COMPONENTS}:
        files = [own / file for file in fetched_files(folder, name)]
        if not files:
            hint = text("To delete it, delete this folder yourself: {folder}", folder=own)
            raise WeightsError(text("{name} was not fetched by DAW Bridge, so it is not deleted", name=name), hint)
        freed = sum(path.stat().st_size for path in files if path.is_file())
        for path in files:
            path.unlink(missing_ok=True)
        shutil.rmtree(own / ".cache" / "huggingface", ignore_errors=True)  # notes of the hub's own client
        _remove_empty(own)
        write_json(folder / MANIFEST_FILE, {k: v for k, v in manifest(folder).items() if k != name})
        return freed
    if name in adopted:
        del adopted[name]
        write_json(folder / catalog.ADOPTED_FILE, dict(adopted))
        return 0
    hint = text("To see what is there: {command}", command=command("models list"))
    raise WeightsError(text("{name} is not in {folder}", name=name, folder=folder), hint)


def _remove_empty(folder: Path) -> None:
    """Remove a folder and those in it as far as nothing lies in them."""
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        with contextlib.suppress(OSError):
            path.rmdir()
    with contextlib.suppress(OSError):
        folder.rmdir()
