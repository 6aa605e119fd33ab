"""`daw-bridge serve` with a library that another DAW Bridge uses."""

from pathlib import Path

import pytest

from daw_bridge.commands import serve
from daw_bridge.core.settings import Saved, Settings
from daw_bridge.library.claim import Claim


def test_a_library_that_is_in_use_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "_PATIENCE_S", 0.1)
    claim = Claim()
    assert claim.take(tmp_path)
    assert serve.serve(Settings(library_folder=str(tmp_path)), Saved()) == 1
    claim.release()
    told = capsys.readouterr()
    assert told.out == ""
    assert str(tmp_path) in told.err
    assert "--library FOLDER" in told.err
    assert not (tmp_path / "library.db").exists()
