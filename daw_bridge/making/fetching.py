"""Fetches published weights, several files in parallel, and resumes what was interrupted."""

import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from daw_bridge.making.manifest import RemoteFile, WeightsError, record, sha256_of
from engine.contract.catalog import Component
from engine.contract.texts import text

_PARALLEL = 4
_ROOM_LEFT = 512 * 2**20
_WANTED = (".json", ".safetensors", ".pt", ".txt", ".jinja")
OnProgress = Callable[[int, int], None]


class FetchCancelled(Exception):  # noqa: N818  a request, not an error
    """Raised by `fetch` after its `cancelled` event was set. Downloaded parts are kept and resumed next time."""


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
    record(folder, component.name, revision, [(file.name.removeprefix(prefix), file) for file in files])


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
