"""One reader of safetensors headers serves adapters and models, and formats are known by their first bytes."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.contract.adapters.facts import adapter_facts, adapter_fault
from engine.contract.weights.fault import DamagedError, TruncatedError, UnusableError
from engine.contract.weights.first_bytes import OLD_TORCH, TORCH, format_by
from engine.contract.weights.safetensors_header import header_of, number_of, read_header

ZIP, OLD = b"PK\x03\x04", b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."
FACTORS = {"q_proj.lora_A.weight": np.zeros((2, 6), np.float32), "q_proj.lora_B.weight": np.zeros((8, 2), np.float32)}


def written(header: dict[str, object], data: bytes = b"") -> bytes:
    listed = json.dumps(header).encode()
    return len(listed).to_bytes(8, "little") + listed + data


def test_a_header_of_640_bytes_is_no_pickle(tmp_path: Path) -> None:
    """Its length begins as a pickle does."""
    file = tmp_path / "a.safetensors"
    save_file(FACTORS, file)
    length = int.from_bytes(file.read_bytes()[:8], "little")
    data = file.read_bytes()
    padded = (640).to_bytes(8, "little") + data[8 : 8 + length].ljust(640) + data[8 + length :]
    assert padded[:2] == b"\x80\x02"
    file.write_bytes(padded)
    assert adapter_facts(file).ranks == (2,)
    assert not format_by(padded[:64])
    assert read_header(file).tensors.keys() == FACTORS.keys()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"GGUF\x03\0\0\0", "is a GGUF file. Adapters are read from .safetensors files"),
        (ZIP, "is a PyTorch file. Adapters"),
        (OLD, "is a PyTorch before 1.6 file"),
        (b"version https://git-lfs.github.com/spec/v1\n", "pointer of Git LFS"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"", "it is empty"),
        (
            written({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}, bytes(4)),
            "its entry for a is not valid",
        ),
    ],
)
def test_what_is_no_adapter_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "a.safetensors"
    file.write_bytes(content)
    assert said in adapter_fault(file)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("model-Q8_0.gguf", b"GGUF\x03\0\0\0", "chosen/model-Q8_0.gguf is a GGUF file"),
        ("adapter_model.bin", ZIP, "chosen/adapter_model.bin is a PyTorch file"),
        ("lora.pt", OLD, "chosen/lora.pt is a PyTorch before 1.6 file"),
        ("lora.ckpt", b"", "contains no adapter_model.safetensors"),
        ("notes.txt", ZIP, "contains no adapter_model.safetensors"),
    ],
)
def test_a_folder_of_other_formats_is_named(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    (folder / name).write_bytes(content)
    assert said in adapter_fault(folder).replace("\\", "/")


@pytest.mark.parametrize(
    "places",
    [[(0, 4), (2, 6)], [(0, 4), (8, 12)], [(4, 8)], [(0, 4), (0, 4)]],
    ids=["overlap", "gap", "gap at the start", "twice"],
)
def test_tensors_that_do_not_follow_each_other(tmp_path: Path, places: list[tuple[int, int]]) -> None:
    """The format's own library refuses them when the model is loaded."""
    entries = {f"t{n}": {"dtype": "F32", "shape": [1], "data_offsets": list(place)} for n, place in enumerate(places)}
    file = tmp_path / "a.safetensors"
    file.write_bytes(written(entries, bytes(max(end for _, end in places))))
    with pytest.raises(DamagedError, match="entry for t"):
        read_header(file)


def test_the_opened_file_counts(tmp_path: Path) -> None:
    """All that is read is of one file, whatever stands at its path by then."""
    file = tmp_path / "a.safetensors"
    save_file({"alpha": np.array(3.0, np.float16)}, file)
    with file.open("rb") as opened:
        other = tmp_path / "b"
        save_file({"x": np.zeros(9, np.float32)}, other)
        other.replace(file)
        header = header_of(opened, file)
        assert number_of(header.read_from(opened, "alpha"), header.tensors["alpha"].dtype) == 3.0


def test_how_much_of_a_file_is_there() -> None:
    whole = written({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}, bytes(8))
    with pytest.raises(TruncatedError) as caught:
        header_of(io.BytesIO(whole[:-3]), Path("a"))
    assert (caught.value.there, caught.value.needed) == (len(whole) - 3, len(whole))
    for short in (0, 1, 7, 8, 9, 20):
        with pytest.raises(UnusableError):
            header_of(io.BytesIO(whole[:short]), Path("a"))


@pytest.mark.parametrize(
    ("raw", "dtype", "wanted"),
    [
        (b"\x40\x40", "BF16", 3.0), (b"\x00\x42", "F16", 3.0), (b"\x42", "F8_E5M2", 3.0), (b"\x44", "F8_E4M3", 3.0),
        (b"\x03\0\0\0", "I32", 3.0), (b"\x03", "U8", 3.0), (b"\x01", "BOOL", None), (b"\0" * 8, "F32", None),
        (b"\0" * 8, "C64", None),
    ],
)  # fmt: skip
def test_numbers_of_every_type(raw: bytes, dtype: str, wanted: float | None) -> None:
    assert number_of(raw, dtype) == wanted


def test_formats_by_their_first_bytes() -> None:
    assert (format_by(ZIP), format_by(OLD)) == (TORCH, OLD_TORCH)
