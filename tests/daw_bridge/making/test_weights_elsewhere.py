"""Weights that lie elsewhere: a hub's cache as broken downloads leave it, from whichever folder it is named."""

import argparse
import json
import os
import shutil
from pathlib import Path

import pytest

from daw_bridge.commands.models import add_models_arguments, models
from daw_bridge.core.settings import Settings
from daw_bridge.making import weights
from daw_bridge.making.weights import WeightsError
from engine.contract import catalog
from engine.contract.component_files import missing_files
from tests.tiny_checkpoint import write_tiny_checkpoint, write_tiny_planner

TURBO, MAIN, LM = "acestep-v15-turbo", "models--ACE-Step--Ace-Step1.5", "acestep-5Hz-lm-0.6B"
SET = {TURBO, "vae", "Qwen3-Embedding-0.6B"}


class Run:
    """`daw-bridge models` on a folder of its own; out and err: what the last command printed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self._parser = argparse.ArgumentParser()
        add_models_arguments(self._parser)
        self.out = self.err = ""

    def __call__(self, *words: str) -> int:
        status = models(self._parser.parse_args([*words, "--model", str(self._folder)]), Settings())
        self.out, self.err = self._capsys.readouterr()
        return status


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_tiny_checkpoint(tmp_path_factory.mktemp("plain"))
    write_tiny_planner(folder)
    return folder


@pytest.fixture
def cache(plain: Path, tmp_path: Path) -> Path:
    """~/.cache/huggingface/hub with the main repository, and the planner in a repository of its own."""
    hub = tmp_path / ".cache" / "huggingface" / "hub"
    for name in SET:
        keep(plain / name, hub / MAIN, "abc", f"{name}/")
    keep(plain / LM, hub / f"models--ACE-Step--{LM}", "def", "")
    return hub


def keep(source: Path, repository: Path, revision: str, prefix: str) -> None:
    """Put files into a repository of the cache: each once in `blobs`, and a link to it in the snapshot."""
    (repository / "refs").mkdir(parents=True, exist_ok=True)
    (repository / "refs" / "main").write_text(revision)
    (repository / "blobs").mkdir(exist_ok=True)
    for file in source.iterdir():
        blob = repository / "blobs" / weights.sha256_of(file)
        shutil.copyfile(file, blob)
        link = repository / "snapshots" / revision / f"{prefix}{file.name}"
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.path.relpath(blob, link.parent))


def lose(cache: Path, file: str, revision: str = "abc") -> Path:
    """Remove the blob of a file, as a broken download leaves it: the link leads nowhere, and a part file is there."""
    blob = (cache / MAIN / "snapshots" / revision / file).resolve()
    blob.rename(blob.with_name(f"{blob.name}.incomplete"))
    return blob


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(tmp_path / "mine", capsys)


def test_a_whole_cache_is_adopted_and_verified(cache: Path, run: Run, tmp_path: Path) -> None:
    assert run("adopt", str(cache)) == 0
    assert set(catalog.adopted(tmp_path / "mine")) == SET | {LM}
    assert catalog.missing_parts(tmp_path / "mine", "turbo") == []
    assert [run("verify", name) for name in ("turbo", "vae", LM)] == [0, 0, 0]


@pytest.mark.parametrize("above", ["", "..", "../..", "../../.."])
def test_a_folder_above_the_cache_is_understood(cache: Path, tmp_path: Path, above: str) -> None:
    assert set(weights.adopt(tmp_path / "mine", Path(os.path.normpath(cache / above)))) == SET | {LM}


@pytest.mark.parametrize("inside", ["", "snapshots", "blobs", "refs", "snapshots/abc"])
def test_one_repository_is_understood(cache: Path, tmp_path: Path, inside: str) -> None:
    assert set(weights.adopt(tmp_path / "mine", cache / MAIN / inside)) == SET


@pytest.mark.parametrize("lost", ["model", "silence_latent.pt", "config.json"])
def test_a_cache_without_a_blob_is_no_model(cache: Path, run: Run, tmp_path: Path, lost: str) -> None:
    folder = cache / MAIN / "snapshots" / "abc" / TURBO
    name = next(
        file.name for file in sorted(folder.iterdir()) if file.name.startswith(lost) and "index" not in file.name
    )
    lose(cache, f"{TURBO}/{name}")
    assert run("adopt", str(cache)) == 0
    assert set(catalog.adopted(tmp_path / "mine")) == (SET | {LM}) - {TURBO}
    assert f"{TURBO} in {cache} is incomplete. It lacks {name}" in run.err


def test_a_link_that_was_never_made(cache: Path, tmp_path: Path) -> None:
    for file in (cache / MAIN / "snapshots" / "abc" / "vae").glob("*.safetensors"):
        file.unlink()
    found = weights.adopt(tmp_path / "mine", cache)
    assert "vae" not in found


def test_nothing_but_an_incomplete_model_is_refused(cache: Path, tmp_path: Path) -> None:
    repository = cache / f"models--ACE-Step--{LM}"
    for blob in (repository / "blobs").iterdir():
        blob.rename(blob.with_name(f"{blob.name}.incomplete"))
    with pytest.raises(WeightsError, match=f"{LM} in .* is incomplete") as caught:
        weights.adopt(tmp_path / "mine", repository)
    assert f"models get {LM}" in caught.value.hint
    shutil.rmtree(repository / "snapshots")
    with pytest.raises(WeightsError, match=f"{LM} in .* is incomplete. It lacks all files"):
        weights.adopt(tmp_path / "mine", repository)
    assert catalog.adopted(tmp_path / "mine") == {}


def test_a_blob_that_goes_after_it_was_adopted(cache: Path, run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    weights.adopt(mine, cache)
    blob = lose(cache, "vae/diffusion_pytorch_model.safetensors")
    assert run("verify", "vae") == 1
    assert "diffusion_pytorch_model.safetensors: missing" in run.out
    assert catalog.missing_parts(mine, "turbo") == ["vae/diffusion_pytorch_model.safetensors"]
    assert catalog.best_installed(mine) == catalog.SKETCH
    assert run("list", "--json") == 0
    rows = {row["name"]: row["state"] for row in json.loads(run.out)["models"]}
    assert (rows["vae"], rows[TURBO]) == ("incomplete", "adopted")
    part = blob.with_name(f"{blob.name}.incomplete")
    content = part.read_bytes()
    blob.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))  # whole, of the right size, and not what was published
    assert run("verify", "vae") == 1
    assert "diffusion_pytorch_model.safetensors: damaged" in run.out
    shutil.rmtree(cache)
    assert run("verify", "vae") == 1
    assert "which is gone. Connect its drive" in run.err


@pytest.mark.parametrize("later", ["0aa", "zzz"])
def test_the_snapshot_of_refs_main_wins(cache: Path, plain: Path, tmp_path: Path, later: str) -> None:
    shutil.copytree(cache / MAIN / "snapshots" / "abc", cache / MAIN / "snapshots" / later, symlinks=True)
    found = weights.adopt(tmp_path / "mine", cache)
    assert {found[name].parent.name for name in SET} == {"abc"}
    keep(plain / LM, cache / MAIN, later, "unused/")
    found = weights.adopt(tmp_path / "mine", cache)
    assert {found[name].parent.name for name in SET} == {later}
    lost = cache / MAIN / "snapshots" / later / "vae" / "diffusion_pytorch_model.safetensors"
    lost.unlink()
    found = weights.adopt(tmp_path / "mine", cache)  # an incomplete one gives way to a whole one
    assert (found["vae"].parent.name, found[TURBO].parent.name) == ("abc", later)


def test_every_file_that_is_adopted_is_verified(plain: Path, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    shutil.copytree(plain, folder)
    assert run("adopt", str(folder)) == 0
    for file in [file for name in (TURBO, "vae") for file in (folder / name).iterdir()]:
        kept = file.read_bytes()
        for left in (kept[:-10], b""):
            if file.suffix == ".pt" and left:
                continue  # its length is not known; an empty one is
            file.write_bytes(left)
            assert run("verify", file.parent.name) == 1, file
        file.write_bytes(kept)
    assert run("verify", TURBO) == 0


def test_a_single_file_that_is_cut_short(plain: Path, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ComfyUI" / "models" / "vae"
    folder.mkdir(parents=True)
    file = folder / "ace.safetensors"
    shutil.copyfile(plain / "vae" / "diffusion_pytorch_model.safetensors", file)
    assert run("adopt", str(tmp_path / "ComfyUI")) == 0
    assert run("verify", "vae") == 0
    file.write_bytes(file.read_bytes()[:-5])
    assert run("verify", "vae") == 1


def test_folders_and_indexes_that_are_damaged(tmp_path: Path) -> None:
    folder = write_tiny_checkpoint(tmp_path, shards=2) / TURBO
    index = folder / "model.safetensors.index.json"
    whole = index.read_text()
    assert missing_files(folder) == []
    for written in ("{", "[]", "{}", '{"weight_map": {}}', '{"weight_map": {"a": 3}}'):
        index.write_text(written)
        assert "model.safetensors.index.json is damaged" in missing_files(folder)[0]
    index.write_text(whole)
    shard = folder / "model-00002-of-00002.safetensors"
    shard.rename(folder / "kept")
    assert missing_files(folder) == [shard.name]
    shutil.copyfile(next(folder.glob("model-*.safetensors")), folder / "model.safetensors")
    assert missing_files(folder) == []  # a whole file goes before what is left of shards
    assert missing_files(tmp_path / "nowhere") == ["nowhere"]


def test_what_is_there_already_and_what_is_nowhere(plain: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="already"):
        weights.adopt(plain, plain)
    with pytest.raises(WeightsError, match="does not exist"):
        weights.adopt(plain, tmp_path / "nowhere")
