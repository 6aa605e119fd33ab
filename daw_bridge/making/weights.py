"""Weights on disk: fetches with resume, adopts weights of other programs, verifies and removes. Needs no torch."""

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from daw_bridge.making.weights_elsewhere import find
from engine.contract import catalog, component_files, whole_file
from engine.contract.catalog import Component
from engine.contract.command_name import command
from engine.contract.texts import text

MANIFEST_FILE = "daw-bridge-weights.json"
_PARALLEL = 4
_HEADER_LIMIT = 1 << 27
_ROOM_LEFT = 512 * 2**20
_WANTED = (".json", ".safetensors", ".pt", ".txt", ".jinja")
OnProgress = Callable[[int, int], None]


class WeightsError(Exception):
    """Weights could not be fetched, adopted or verified. hint: what the user can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Try again. What was downloaded so far is kept.")


class FetchCancelled(Exception):  # noqa: N818  a request, not an error
    """Raised by `fetch` after its `cancelled` event was set. Downloaded parts are kept and resumed next time."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One published file. sha256: "" where the repository does not state it (small text files)."""

    name: str
    size: int
    sha256: str


def fetch(
    component: Component,
    folder: Path,
    on_progress: OnProgress = lambda *_: None,
    cancelled: threading.Event | None = None,
    endpoint: str | None = None,
) -> None:
    """Fetch a component into a checkpoints folder, several files in parallel, resuming interrupted ones.

    on_progress: called with the bytes done and the total bytes. Raises WeightsError, FetchCancelled.
    """
    cancelled = cancelled or threading.Event()
    revision, files = _list_files(component, endpoint)
    total = sum(file.size for file in files)
    place = folder if component.inside else folder / component.name
    place.mkdir(parents=True, exist_ok=True)
    missing = [file for file in files if not _is_whole(place / file.name, file)]
    need = sum(file.size for file in missing) + _ROOM_LEFT
    if (free := shutil.disk_usage(place).free) < need:
        raise WeightsError(
            text(
                "{name} needs {need:.1f} GB, and {free:.1f} GB are free in {folder}",
                name=component.name,
                need=need / 1e9,
                free=free / 1e9,
                folder=place,
            ),
            text("Free some disk space, or choose another model folder."),
        )
    counter = _Counter(total - sum(file.size for file in missing), total, on_progress, cancelled)
    with ThreadPoolExecutor(_PARALLEL, "fetch") as pool:
        jobs = [pool.submit(_fetch_file, component, revision, file, place, counter, endpoint) for file in missing]
        try:
            for job in as_completed(jobs):
                job.result()
        except BaseException:
            cancelled.set()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    prefix = f"{component.name}/" if component.inside else ""
    _record(folder, component.name, revision, [(file.name.removeprefix(prefix), file) for file in files])


def _list_files(component: Component, endpoint: str | None) -> tuple[str, list[RemoteFile]]:
    hub = _hub()
    try:
        found = hub.HfApi(endpoint=endpoint).model_info(component.repository, files_metadata=True, timeout=30)
    except _hub_errors() as error:
        raise WeightsError(
            text("{repository} cannot be reached: {error}", repository=component.repository, error=_reason(error))
        ) from error
    prefix = f"{component.name}/" if component.inside else ""
    files = [
        RemoteFile(sibling.rfilename, sibling.size or 0, (sibling.lfs or {}).get("sha256", "") if sibling.lfs else "")
        for sibling in found.siblings or []
        if sibling.rfilename.startswith(prefix) and sibling.rfilename.endswith(_WANTED)
    ]
    if not files:
        message = text("{repository} holds no {name}", repository=component.repository, name=component.name)
        raise WeightsError(message, text("Look for a newer version of DAW Bridge."))
    return str(found.sha), files


def _fetch_file(
    component: Component, revision: str, file: RemoteFile, place: Path, counter: "_Counter", endpoint: str | None
) -> None:
    """Fetch one file and verify its size and checksum; a corrupt one is deleted and fetched once more."""
    hub = _hub()
    for is_last in (False, True):
        try:
            path = Path(
                hub.hf_hub_download(
                    component.repository,
                    file.name,
                    revision=revision,
                    local_dir=place,
                    endpoint=endpoint,
                    tqdm_class=counter.bar_class(),
                )
            )
        except _hub_errors() as error:
            message = text("The download of {file} was interrupted: {error}", file=file.name, error=_reason(error))
            raise WeightsError(message) from error
        if path.stat().st_size == file.size and (not file.sha256 or sha256_of(path) == file.sha256):
            return
        path.unlink()
        counter.forget(file.size)
        if is_last:
            hint = text("The server or the connection is faulty. Try again later.")
            raise WeightsError(text("{file} arrived damaged twice", file=file.name), hint)


class _Counter:
    """Counts the bytes of all files. `add` raises FetchCancelled once the fetch is cancelled."""

    def __init__(self, done: int, total: int, on_progress: OnProgress, cancelled: threading.Event) -> None:
        self._done, self._total, self._on_progress, self._cancelled = done, total, on_progress, cancelled
        self._lock = threading.Lock()

    def add(self, n: int) -> None:
        if self._cancelled.is_set():
            raise FetchCancelled
        with self._lock:
            self._done = min(self._total, self._done + n)
            self._on_progress(self._done, self._total)

    def forget(self, n: int) -> None:
        with self._lock:
            self._done = max(0, self._done - n)

    def bar_class(self) -> type:
        """Return a silent tqdm class for huggingface_hub that adds to this counter."""
        from tqdm import tqdm

        counter = self

        class Bar(tqdm):
            def __init__(self, *args: Any, **options: Any) -> None:
                options.pop("name", None)
                super().__init__(*args, **options | {"disable": True})
                if initial := int(options.get("initial") or 0):
                    counter.add(initial)

            def update(self, n: float | None = 1) -> bool | None:
                counter.add(int(n or 0))
                return None

        return Bar


def _hub() -> Any:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_XET", "1")  # plain HTTP can resume; the chunk store would copy every file
    import huggingface_hub

    return huggingface_hub


def _hub_errors() -> tuple[type[Exception], ...]:
    """Exceptions that a download may raise: HTTP errors, missing entries, OSError, and ValueError for malformed replies."""
    from huggingface_hub import errors

    return errors.HTTPError, errors.EntryNotFoundError, OSError, ValueError


def _reason(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _is_whole(path: Path, file: RemoteFile) -> bool:
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    return not file.sha256 or sha256_of(path) == file.sha256


def sha256_of(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


# --- what is installed --------------------------------------------------------------------------------


def _manifest(folder: Path) -> dict[str, Any]:
    """What was fetched, by component; entries that are damaged are left out, so that their files are read through."""
    try:
        found = json.loads((folder / MANIFEST_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: entry for name, entry in found.items() if _is_entry(entry)} if isinstance(found, dict) else {}


def _is_entry(entry: object) -> bool:
    files = entry.get("files") if isinstance(entry, dict) else None
    return isinstance(files, dict) and all(
        isinstance(file, dict) and isinstance(file.get("size"), int) and isinstance(file.get("sha256"), str)
        for file in files.values()
    )


def _record(folder: Path, name: str, revision: str, files: list[tuple[str, RemoteFile]]) -> None:
    manifest = _manifest(folder)
    kept = {short: {key: value for key, value in asdict(file).items() if key != "name"} for short, file in files}
    manifest[name] = {"revision": revision, "files": kept}
    _write_json(folder / MANIFEST_FILE, manifest)


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_file.write_text(path, json.dumps(content, indent=2, ensure_ascii=False))


def verify(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield (file, fault) for each file of a component; the fault is "" for a valid file.

    Fetched files and those of the hub's cache are compared with the published checksums; others, which have none, by header
    and length. Raises WeightsError if the component is missing.
    """
    place = catalog.locate(folder, name)
    if not place.exists():
        if name in catalog.adopted(folder):
            hint = text("Connect its drive, or name its new folder: {command}", command=command("models adopt FOLDER"))
            raise WeightsError(text("{name} is used from {folder}, which is gone", name=name, folder=place), hint)
        hint = text("Fetch it: {command}", command=command(f"models get {name}"))
        raise WeightsError(text("{name} is not in {folder}", name=name, folder=folder), hint)
    stated = _manifest(folder).get(name, {}).get("files", {})
    lacking = [file for file in component_files.missing_files(place) if file not in stated]
    for file in lacking:
        yield file, text("missing")
    for file, wanted in stated.items():
        yield file, _compared(place / file, wanted["size"], wanted["sha256"])
    if not stated:
        for path in component_files.every_file(place):
            shown = path.name if place.is_file() else path.relative_to(place).as_posix()
            if shown not in lacking:
                yield shown, _checked(path)


def _compared(path: Path, size: int, sha256: str) -> str:
    """What is wrong with a file whose size and checksum are known."""
    if not path.is_file():
        return text("missing")
    if path.stat().st_size != size:
        return text("{n} bytes instead of {wanted}", n=path.stat().st_size, wanted=size)
    return text("damaged") if sha256 and sha256_of(path) != sha256 else ""


def _checked(path: Path) -> str:
    """What is wrong with a file about which nothing was noted when it was fetched."""
    if not path.is_file():
        return text("missing")
    try:
        if checksum := component_files.stated_checksum(path):
            return "" if sha256_of(path) == checksum else text("damaged")
        if path.suffix == ".json":
            json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return text("damaged: {error}", error=error)
    if path.suffix == ".safetensors":
        return _read_through(path)
    return "" if path.stat().st_size else text("truncated")


def _read_through(path: Path) -> str:
    """Describe the fault of a safetensors file whose header and length do not match; "" if they match."""
    try:
        with path.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            header = json.loads(opened.read(length) if length <= _HEADER_LIMIT else b"")
        end = max((entry["data_offsets"][1] for key, entry in header.items() if key != "__metadata__"), default=0)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        return text("damaged: {error}", error=error)
    return "" if 8 + length + end == path.stat().st_size else text("truncated")


def adopt(folder: Path, other: Path, report: Callable[[str], None] = lambda _: None) -> dict[str, Path]:
    """Find components under `other` and record their places, without copying. Returns their places by name.

    Supported: a checkpoints folder, a single component, the Hugging Face cache, one repository of it, the diffusers layout
    and the models folder of ComfyUI. report: gets a sentence for each component that is incomplete, so not used. Raises
    WeightsError if nothing complete is found.
    """
    if not other.exists():
        raise WeightsError(text("{folder} does not exist", folder=other), text("Check whether its drive is connected."))
    there = find(other)
    found = {name: place.absolute() for name, place in there.whole.items() if not (folder / name).exists()}
    lines = [
        text("{name} in {folder} is incomplete. It lacks {files}", name=name, folder=other, files=", ".join(lacking))
        for name, lacking in there.incomplete.items()
    ]
    if not found and lines:
        get = command(f"models get {next(iter(there.incomplete))}")
        hint = text("Finish the download in the program that began it, or fetch it: {command}", command=get)
        raise WeightsError("\n".join(lines), hint)
    if not found and there.whole:
        names = ", ".join(there.whole)
        hint = text("To use those in {folder}, remove these first: {command}", folder=other,
                    command=command(f"models remove {next(iter(there.whole))}"))  # fmt: skip
        raise WeightsError(text("{names} are in {folder} already", names=names, folder=folder), hint)
    for line in lines:
        report(line)
    if not found and any(other.glob(f"**/{catalog.DIFFUSERS_INDEX}")):
        raise WeightsError(
            text("The diffusers weights in {folder} lack the audio tokenizer", folder=other),
            text(
                "Not every published diffusers folder has it. To see the checkpoints to fetch: {command}",
                command=command("models list"),
            ),
        )
    if not found:
        raise WeightsError(
            text("There are no ACE-Step 1.5 weights in {folder}", folder=other),
            text("Choose the folder that holds acestep-v15-turbo, vae and so on."),
        )
    _write_json(folder / catalog.ADOPTED_FILE, catalog.adopted(folder) | {k: str(v) for k, v in found.items()})
    return found


def remove(folder: Path, name: str) -> int:
    """Delete a fetched component, or forget an adopted one, keeping its files. Returns the bytes freed.

    Raises WeightsError if the component is not in the folder.
    """
    adopted = catalog.adopted(folder)
    own = folder / name
    if own.is_dir() and name in {component.name for component in catalog.COMPONENTS}:
        freed = sum(path.stat().st_size for path in own.rglob("*") if path.is_file())
        shutil.rmtree(own)
        _write_json(folder / MANIFEST_FILE, {k: v for k, v in _manifest(folder).items() if k != name})
        return freed
    if name in adopted:
        del adopted[name]
        _write_json(folder / catalog.ADOPTED_FILE, dict(adopted))
        return 0
    hint = text("To see what is there: {command}", command=command("models list"))
    raise WeightsError(text("{name} is not in {folder}", name=name, folder=folder), hint)
