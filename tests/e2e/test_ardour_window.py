"""The musician's gesture with Ardour beside the window: fetch the region, repaint a bar, lay the take on its bar."""

from pathlib import Path

import pytest

from daw_bridge.__main__ import main
from daw_bridge.daws.daw_scripts import find_daw, install_script
from tests.e2e.conftest import Studio
from tests.peers.ardour import Ardour, installed_lua
from tests.peers.drag import click, drag

pytestmark = [pytest.mark.peer, pytest.mark.desktop, pytest.mark.usefixtures("desktop")]
_PREPARE = """
local files = C.StringVector () files:push_back ("%s")
Editor:do_import (files, Editing.ImportSerializeFiles, Editing.ImportToTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore, Temporal.timepos_t (192000),
  ARDOUR.PluginInfo (), Session:route_by_name ("Track 1"):to_track (), false)
local region = Session:route_by_name ("Track 1"):to_track ():playlist ():region_list ():table ()[1]
local views = ArdourUI.SelectionList () views:push_back (Editor:regionview_from_region (region))
Editor:set_selection (views, ArdourUI.SelectionOp.Set)
"""


def test_fetch_repaint_and_insert_by_hand(
    studio: Studio, band: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if installed_lua() is None:
        pytest.skip("needs Ardour")
    folder = tmp_path / "ardour"
    folder.mkdir()
    ardour = Ardour(folder, tracks=2)
    if not ardour.knows_hooks:
        pytest.skip("a hook can be switched on in Ardour 7 only without clicking")
    assert main(["daw", "install", "ardour", "--folder", str(ardour.config / "scripts")]) == 0
    assert "daw_bridge_ardour.lua" in capsys.readouterr().out
    window, bar = studio.window, studio.window.daw_bar
    studio.hand(ardour.__enter__)
    try:
        studio.until(lambda: window.state.daw.is_connected, 5)
        assert "Ardour" in bar.connection.text()
        studio.hand(lambda: ardour.lua(_PREPARE % band))
        studio.until(bar.pull.isEnabled, 5)
        window.raise_()
        window.activateWindow()
        studio.bot.wait(500)
        studio.hand(lambda: click(studio.middle(bar.pull)))
        studio.until(lambda: getattr(window.state.peaks, "samples", None) is not None, 20)
        studio.until(lambda: window.state.grid.label(0.0) == "3.1", 5)  # its place is told apart from its sound

        canvas = window.waveform.canvas
        x = [canvas.axis.x(time_s) for time_s in (2.0, 4.0)]
        start, end = studio.at(canvas, x[0] + 2, 120), studio.at(canvas, x[1] - 2, 120)
        studio.hand(lambda: drag(start, end))
        studio.until(lambda: bool(window.state.selection.regions), 5)
        assert "bars 4.1 to 5.1" in window.prompt.make.text()
        studio.hand(lambda: click(studio.middle(window.prompt.make)))
        studio.until(lambda: len(window.state.takes.items) == 2)
        studio.until(lambda: window.state.take is window.state.takes.items[-1], 5)
        assert bar.insert.text() == "Insert take at bar 3"
        studio.hand(lambda: click(studio.middle(bar.insert)))
        studio.until(lambda: "bar 3" in window.statusBar().currentMessage(), 30)
        landed: list[dict[str, object]] = []
        studio.hand(lambda: landed.extend(ardour.regions()))
    finally:
        studio.hand(lambda: ardour.__exit__(None, None, None))
    take = window.state.take
    assert take is not None
    [mine] = [region for region in landed if region["track"] != "Track 1"]
    assert (mine["position"], mine["length"]) == (192000, take.n_samples)
    assert str(mine["track"]).endswith(take.name)
    studio.until(lambda: not window.state.daw.is_connected, 8)
    assert bar.connect_.isVisible()


def test_the_script_is_switched_on_by_the_steps_that_we_name(studio: Studio, tmp_path: Path) -> None:
    if installed_lua() is None:
        pytest.skip("needs Ardour")
    folder = tmp_path / "ardour"
    folder.mkdir()
    ardour, window = Ardour(folder, tracks=1, has_hooks=False), studio.window
    known = find_daw("ardour")
    assert "Edit > Lua Scripts > Script Manager > Action Hooks > New Hook" in known.click
    install_script(known, ardour.config / "scripts")
    studio.hand(ardour.__enter__)
    try:
        studio.bot.wait(1500)
        assert not window.state.daw.is_connected
        studio.hand(ardour.switch_script_on)
        studio.until(lambda: window.state.daw.is_connected, 10)
        assert "Ardour" in window.daw_bar.connection.text()
    finally:
        studio.hand(lambda: ardour.__exit__(None, None, None))
