#!/usr/bin/env bash
# gguf 0.19.0: GGUFReader takes seconds for the vocabulary of one language model, and reads through a mapping of the whole
# file, so that the file must not become shorter while it is open.
#
# Every word and merge of a tokenizer becomes a slice of a numpy.memmap and several Python objects: 300,000 strings, as
# Qwen's tokenizer has them, take it more than ten times as long as walking the same bytes with struct. A file that is cut
# short is told by numpy's words about a shape, not by the reader's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check gguf==0.19.0 numpy==2.4.6
"$folder/env/bin/python" - "$folder" <<'PYTHON' >"$folder/seen"
import struct
import sys
import time
from pathlib import Path

import gguf
import numpy as np

FILE = Path(sys.argv[1]) / "vocabulary.gguf"
writer = gguf.GGUFWriter(FILE, "qwen3")
writer.add_token_list([f"word{n}" for n in range(150_000)])
writer.add_token_merges([f"wor d{n}" for n in range(150_000)])
writer.add_tensor("weight", np.zeros((64, 64), np.float32))
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()


def walked():
    """The strings of both lists, by their lengths."""
    data, found = FILE.read_bytes(), []
    for key in (b"tokenizer.ggml.tokens", b"tokenizer.ggml.merges"):
        place = data.index(key) + len(key) + 8  # past the types of the list and of what is in it
        (count,) = struct.unpack_from("<Q", data, place)
        place += 8
        for _ in range(count):
            (length,) = struct.unpack_from("<Q", data, place)
            found.append(data[place + 8 : place + 8 + length].decode())
            place += 8 + length
    return found


def seconds(what):
    start = time.process_time()
    what()
    return time.process_time() - start


reader = gguf.GGUFReader(FILE)
print("strings walked:", len(walked()))
print("more than ten times as long:", seconds(lambda: gguf.GGUFReader(FILE)) > 10 * seconds(walked))
print("a mapping of the file:", isinstance(reader.data, np.memmap), len(reader.data) == FILE.stat().st_size)
short = FILE.with_name("short.gguf")
short.write_bytes(FILE.read_bytes()[:-1000])
try:
    gguf.GGUFReader(short)
except ValueError as error:
    print("cut short:", str(error).partition(" of")[0])
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
strings walked: 300000
more than ten times as long: True
a mapping of the file: True True
cut short: cannot reshape array
SEEN
echo "as found"
