"""The cable is pulled while a tablet on another machine plays us: everything comes back by itself, nobody is bothered."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.peers.processes import ROOT
from tests.peers.two_machines import OURS


@pytest.mark.peer
def test_a_lost_network_comes_back_by_itself(tmp_path: Path) -> None:
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        pytest.skip("needs unshare and ip (Linux)")
    probe = subprocess.run(
        ["unshare", "-rn", "ip", "link", "add", "near", "type", "veth", "peer", "name", "far"],
        capture_output=True,
        check=False,
    )
    if probe.returncode:
        pytest.skip(f"this system lets nobody make networks: {probe.stderr.decode().strip()}")
    command = ["unshare", "-rn", sys.executable, "-m", "tests.peers.two_machines", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    there = [{"answered": True}, {"found": [OURS]}, {"at_home": True}]
    gone = [{"answered": False}, {"found": []}, {"at_home": True}]
    ends = [{"without_loopback": False}, {"at_home": True}, {"problems": []}]
    assert told == [*there, *gone, *there, *ends], done.stderr[-2000:]
