#!/usr/bin/env bash
# torch 2.13.0: an embedding that is built on the meta device, where nothing is to be computed, imports torch's compiler.
#
# nn.Embedding draws its first values by normal_. On the meta device that is decomposed in Python, and the wrapper of the
# decomposition imports torch._dynamo, which brings sympy: some 800 modules, about a second of a process that only wanted
# the shapes of a language model before it fills in stored weights. nn.Linear, nn.Conv1d and an embedding of a given table
# (Embedding.from_pretrained) import none of it. Found where an engine took a second longer to load 58 MB than to read them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check torch==2.13.0
cat >"$folder/see.py" <<'PYTHON'
import sys
import warnings

warnings.filterwarnings("ignore")  # of numpy, which is not needed
import torch
from torch import nn

BUILDS = {
    "linear": lambda: nn.Linear(8, 8),
    "convolution": lambda: nn.Conv1d(8, 8, 3),
    "embedding of a table": lambda: nn.Embedding.from_pretrained(torch.empty(8, 8), freeze=False),
    "embedding": lambda: nn.Embedding(8, 8),
}
for name, build in BUILDS.items():
    before = len(sys.modules)
    with torch.device("meta"):
        build()
    count = len(sys.modules) - before
    print(f"{name}: {'hundreds of modules' if count > 300 else 'next to none' if count < 30 else count}")
print("the compiler is there:", "torch._dynamo" in sys.modules and "sympy" in sys.modules)
PYTHON
"$folder/env/bin/python" "$folder/see.py" | tee "$folder/seen"
diff "$folder/seen" - <<'SEEN'
linear: next to none
convolution: next to none
embedding of a table: next to none
embedding: hundreds of modules
the compiler is there: True
SEEN
echo "as found"
