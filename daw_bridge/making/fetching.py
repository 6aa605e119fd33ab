"""Fetches published weights, several files in parallel, and goes on with what was interrupted, byte for byte."""

import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from filelock import FileLock

from daw_bridge.core.file_lock import take_lock
from daw_bridge.core.next_steps import FORBIDDEN, FULL, READ_ONLY
from daw_bridge.core.settings import claims_folder
from daw_bridge.making import unfinished
from daw_bridge.making.http_file import fetch_file, size_of
from daw_bridge.making.manifest import RemoteFile, WeightsError, fetched_files, record, sha256_of
from daw_bridge.making.unfinished import Unfinished
from engine.contract import catalog, whole_file
from engine.contract.catalog import Component
from engine.contract.texts import series, text

_PARALLEL = 4
_ROOM_LEFT = 512 * 2**20
_WANTED = (".json", ".safetensors", ".pt", ".txt", ".jinja")
OnProgress = Callable[[int, int], None]


class FetchCancelled(Exception):  # noqa: N818  a request, not an error
    """Raised by `fetch` after its `cancelled` event was set. Downloaded parts are kept and resumed next time."""


def parts_to_fetch(folder: Path, component: Component, *, again: bool = False) -> tuple[Component, ...]:
    """What has to be fetched for a model: itself, and the codec and the text encoder of a music model, which is of no use
    without them. What is whole already is left out; again: only of the two, so that the model is compared once more.
    """
    others = (catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER) if component.name.startswith("acestep-v15") else ()
    found = [component] if again or catalog.missing_from(folder, component.name) else []
    for name in others:
        other = catalog.find_component(name)
        if other is not None and catalog.missing_from(folder, name):
            found.append(other)
    return tuple(found)


def fetch(
    component: Component,
    folder: Path,
    on_progress: OnProgress = lambda *_: None,
    cancelled: threading.Event | None = None,
    endpoint: str | None = None,
) -> None:
    """Fetch one component; see `fetch_all`."""
    fetch_all((component,), folder, on_progress, cancelled, endpoint)


def fetch_all(
    components: Sequence[Component],
    folder: Path,
    on_progress: OnProgress = lambda *_: None,
    cancelled: threading.Event | None = None,
    endpoint: str | None = None,
) -> None:
    """Fetch components into a checkpoints folder, one after the other, and of each several files in parallel.

    on_progress: called with the bytes done and the total bytes of all of them. endpoint: the hub, huggingface.co by
    default. Raises WeightsError, FetchCancelled, OSError for what the disk refuses.
    """
    lock = _claimed(folder)
    try:
        _fetch_all(components, folder, on_progress, cancelled or threading.Event(), endpoint)
    finally:
        if lock is not None:
            lock.release()


def _claimed(folder: Path) -> FileLock | None:
    """Keep other processes of this user from fetching into a folder: two of them would write into one part."""
    key = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    try:
        return take_lock(claims_folder() / f"fetch-{key}.lock")
    except TimeoutError as error:
        message = text("Another DAW Bridge is downloading models into {folder}", folder=folder)
        raise WeightsError(message, text("Wait until it is done, or stop it there.")) from error


def _fetch_all(
    components: Sequence[Component],
    folder: Path,
    on_progress: OnProgress,
    cancelled: threading.Event,
    endpoint: str | None,
) -> None:
    wanted = [_look(component, folder, endpoint, cancelled) for component in components]
    need = sum(file.size for each in wanted for file in each.missing) - sum(each.in_parts for each in wanted)
    _check_room(folder, series(each.component.name for each in wanted), need)
    total = sum(each.begun.total for each in wanted)
    counter = _Counter(total - need, total, on_progress, cancelled)
    on_progress(total - need, total)
    for each in wanted:
        unfinished.note(folder, each.component.name, each.begun)
        _fetch_files(each, folder, counter, endpoint)
        _put_in_place(each, folder)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A component as the hub lists it. found: its files that were there, and are not ours. in_parts: bytes of `missing`."""

    component: Component
    begun: Unfinished
    missing: tuple[RemoteFile, ...]
    found: frozenset[str]
    in_parts: int


def _look(component: Component, folder: Path, endpoint: str | None, cancelled: threading.Event) -> _Wanted:
    """Ask the hub for the files of a component, and the folder for what is there of them."""
    revision, files = _list_files(component, endpoint)
    place = folder if component.inside else folder / component.name
    stop = _Counter(0, 0, lambda *_: None, cancelled)
    missing = tuple(file for file in files if not _is_whole(place / file.name, file, stop.add))
    ours = set(fetched_files(folder, component.name))
    shorts = {_short(component, file) for file in files if file not in missing}
    begun = Unfinished(revision, files, str(place))
    parts = (unfinished.part_of(folder, component.name, revision, file) for file in missing)
    in_parts = sum(
        min(file.size, max(size_of(part), size_of(unfinished.whole_of(part))))
        for file, part in zip(missing, parts, strict=True)
    )
    return _Wanted(component, begun, missing, frozenset(shorts - ours), in_parts)


def _check_room(folder: Path, name: str, need: int) -> None:
    """Raise the WeightsError of a disk that cannot hold so many bytes more."""
    folder.mkdir(parents=True, exist_ok=True)
    if need > 0 and (free := shutil.disk_usage(folder).free) < need + _ROOM_LEFT:
        message = text(
            "{name} needs {need:.1f} GB, and {free:.1f} GB are free in {folder}",
            name=name,
            need=(need + _ROOM_LEFT) / 1e9,
            free=free / 1e9,
            folder=folder,
        )
        raise WeightsError(message, text("Free some disk space, or choose another model folder."))


def _list_files(component: Component, endpoint: str | None) -> tuple[str, tuple[RemoteFile, ...]]:
    hub = _hub()
    try:
        found = hub.HfApi(endpoint=endpoint).model_info(component.repository, files_metadata=True, timeout=30)
    except _hub_errors() as error:
        raise WeightsError(
            text("{repository} cannot be reached: {error}", repository=component.repository, error=_reason(error)),
            text("Check the connection to the internet, then try again. What was downloaded so far is kept."),
        ) from error
    prefix = f"{component.name}/" if component.inside else ""
    files = tuple(
        RemoteFile(sibling.rfilename, sibling.size or 0, (sibling.lfs or {}).get("sha256", "") if sibling.lfs else "")
        for sibling in found.siblings or []
        if sibling.rfilename.startswith(prefix)
        and sibling.rfilename.endswith(_WANTED)
        and _is_inside(sibling.rfilename)
    )
    if not files:
        message = text("{repository} holds no {name}", repository=component.repository, name=component.name)
        raise WeightsError(message, text("Look for a newer version of DAW Bridge."))
    return str(found.sha), files


def _is_inside(name: str) -> bool:
    """Whether the name of a published file leads to no place outside its folder."""
    return not (set(name) & set("\\:") or name.startswith("/") or ".." in PurePosixPath(name).parts)


def _fetch_files(wanted: _Wanted, folder: Path, counter: "_Counter", endpoint: str | None) -> None:
    with ThreadPoolExecutor(_PARALLEL, "fetch") as pool:
        jobs = [pool.submit(_fetch_file, wanted, file, folder, counter, endpoint) for file in wanted.missing]
        try:
            for job in as_completed(jobs):
                job.result()
        except BaseException:
            counter.stop()
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _fetch_file(wanted: _Wanted, file: RemoteFile, folder: Path, counter: "_Counter", endpoint: str | None) -> None:
    """Fetch one file and verify its size and checksum; a corrupt one is deleted and fetched once more."""
    hub, name, revision = _hub(), wanted.component.name, wanted.begun.revision
    part = unfinished.part_of(folder, name, revision, file)
    whole = unfinished.whole_of(part)
    if size_of(whole) == file.size and whole.is_file():
        return
    part.parent.mkdir(parents=True, exist_ok=True)
    part.touch()
    url = hub.hf_hub_url(wanted.component.repository, file.name, revision=revision, endpoint=endpoint)
    for _ in range(2):
        try:
            fetch_file(url, hub.utils.build_hf_headers(), part, file.size, counter.add, counter.cancelled)
        except OSError as error:
            if error.errno in FULL | READ_ONLY | FORBIDDEN:
                raise
            message = text("The download of {file} was interrupted: {error}", file=file.name, error=_reason(error))
            raise WeightsError(message) from error
        if size_of(part) == file.size and (not file.sha256 or sha256_of(part, counter.look) == file.sha256):
            whole_file.move(part, whole)
            return
        counter.forget(size_of(part))
        part.unlink()
        part.touch()
    hint = text("The server or the connection is faulty. Try again later.")
    raise WeightsError(text("{file} arrived damaged twice", file=file.name), hint)


def _put_in_place(wanted: _Wanted, folder: Path) -> None:
    """Move the fetched files to where they belong, the configs last: by them a component is recognised."""
    name, place = wanted.component.name, Path(wanted.begun.place)
    ours = set(fetched_files(folder, name))
    for file in sorted(wanted.missing, key=lambda each: each.name.endswith(".json")):
        target = place / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and _short(wanted.component, file) not in ours:  # of somebody else, with another content
            whole_file.move(target, whole_file.free_name(target.with_name(f"{target.name}.before")))
        whole_file.move(unfinished.whole_of(unfinished.part_of(folder, name, wanted.begun.revision, file)), target)
    files = [(_short(wanted.component, file), file) for file in wanted.begun.files]
    record(folder, name, wanted.begun.revision, files, wanted.found)
    unfinished.discard(folder, name)


def _short(component: Component, file: RemoteFile) -> str:
    """The name of a file below its component's folder."""
    return file.name.removeprefix(f"{component.name}/") if component.inside else file.name


class _Counter:
    """Counts the bytes of all files. `add` and `look` raise FetchCancelled once the fetch is cancelled."""

    def __init__(self, done: int, total: int, on_progress: OnProgress, cancelled: threading.Event) -> None:
        self._done, self._total, self._on_progress, self.cancelled = done, total, on_progress, cancelled
        self._is_stopped = False
        self._lock = threading.Lock()

    def stop(self) -> None:
        """End the other files of a fetch that one of them has failed."""
        self._is_stopped = True

    def look(self, _: int = 0) -> None:
        if self._is_stopped or self.cancelled.is_set():
            raise FetchCancelled

    def add(self, n: int) -> None:
        self.look()
        if n:
            with self._lock:
                self._done = max(0, min(self._total, self._done + n))
                self._on_progress(self._done, self._total)

    def forget(self, n: int) -> None:
        with self._lock:
            self._done = max(0, self._done - n)


def _hub() -> Any:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    import huggingface_hub
    import huggingface_hub.utils

    return huggingface_hub


def _hub_errors() -> tuple[type[Exception], ...]:
    """Exceptions that a listing may raise: HTTP errors, missing entries, OSError, and ValueError for malformed replies."""
    from huggingface_hub import errors

    return errors.HTTPError, errors.EntryNotFoundError, OSError, ValueError


def _reason(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _is_whole(path: Path, file: RemoteFile, on_read: Callable[[int], None]) -> bool:
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    return not file.sha256 or sha256_of(path, on_read) == file.sha256
