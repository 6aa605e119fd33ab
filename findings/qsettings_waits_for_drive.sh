#!/usr/bin/env bash
# QSettings of PySide6 6.11.3 on Linux: writing one value waits twice for the drive, on the thread that writes.
#
# The file is replaced as a whole and flushed by fdatasync, and so is its lock file, which is there for milliseconds. Qt documents
# the atomic replacement (setAtomicSyncRequired), not the flushes. A program that keeps the state of its window there,
# from the thread of the window, stands still for as long as a busy drive takes for both. strace counts the calls.
set -euo pipefail
command -v strace >/dev/null || { echo "needs strace" >&2; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet PySide6-Essentials==6.11.3
cat >"$folder/probe.py" <<'PYTHON'
import sys

from PySide6.QtCore import QSettings

for n in range(5):
    settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
    settings.setValue("n", n)
    settings.sync()
PYTHON
strace -f -y -e trace=fdatasync,fsync -o "$folder/calls" "$folder/env/bin/python" "$folder/probe.py" "$folder/kept.conf"
locks=$(grep -c 'fdatasync(.*kept.conf.lock' "$folder/calls")
files=$(grep -c 'fdatasync(.*' "$folder/calls")
echo "5 values written: $files flushes, of which $locks of the lock file"
[ "$files" -eq 10 ] && [ "$locks" -eq 5 ]
