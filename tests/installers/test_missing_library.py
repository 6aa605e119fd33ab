"""A minimal Linux: the window says which library it lacks and what to type, in place of a traceback."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_missing_system_library_is_named(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    words = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "PySide6" / "__init__.py").write_text(f"raise ImportError({words!r})\n")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "gui"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "libEGL.so.1 is missing" in done.stderr
    assert str(ROOT / "installers" / "start.py") in done.stderr
    assert "Traceback" not in done.stderr
