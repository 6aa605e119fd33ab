#!/usr/bin/env bash
# peft 0.21.2: an adapter with two alpha patterns for one layer acts at another strength once it is saved and loaded.
#
# Of `alpha_pattern` and `rank_pattern` the first pattern that fits a layer counts, in the order in which they are written.
# `save_pretrained` writes adapter_config.json with its keys in alphabetical order, so another pattern may be the first.
# Programs that read the file do as the loaded adapter does. Patterns of which one alone fits each layer are safe.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check torch==2.13.0 peft==0.21.2
FOLDER="$folder/adapter" "$folder/env/bin/python" - <<'PYTHON' >"$folder/seen" 2>"$folder/noise"
import copy
import os

from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn

base = nn.Sequential()
base.add_module("q_proj", nn.Linear(4, 4))
patterns = {"q_proj": 2, "^q_proj": 16}
config = LoraConfig(r=4, lora_alpha=4, target_modules=["q_proj"], alpha_pattern=patterns)
trained = get_peft_model(copy.deepcopy(base), config)
trained.save_pretrained(os.environ["FOLDER"])
loaded = PeftModel.from_pretrained(copy.deepcopy(base), os.environ["FOLDER"])
for name, model in (("trained", trained), ("loaded", loaded)):
    print(name, model.base_model.model.q_proj.scaling["default"])
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
trained 0.5
loaded 4.0
SEEN
echo "as found"
