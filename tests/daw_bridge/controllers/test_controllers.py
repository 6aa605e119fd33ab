"""The pages that we ship for controllers speak addresses that there are."""

import importlib.util
import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

from daw_bridge.controllers.addresses.address_table import BY_PATH
from daw_bridge.daws.known import SCRIPTS


def test_the_touchosc_page_is_what_its_maker_makes_and_every_control_is_understood() -> None:
    spec = importlib.util.spec_from_file_location(
        "make_touchosc", Path(__file__).resolve().parents[3] / "installers" / "make_touchosc.py"
    )
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    shipped = (SCRIPTS / "daw_bridge.tosc").read_bytes()
    assert zlib.decompress(shipped) == zlib.decompress(maker.page())
    root = ElementTree.fromstring(zlib.decompress(shipped))
    controls = 0
    for osc in root.iter("osc"):
        address = BY_PATH[osc.findtext("path/partial/value", "")]
        conversions = [partial.findtext("conversion") for partial in osc.findall("arguments/partial")]
        if osc.findtext("send") == "1":
            wanted = "".join({"FLOAT": "f", "INTEGER": "i", "STRING": "s"}[kind or ""] for kind in conversions)
            takes = {signature.replace("i", "f") for signature in address.signatures}
            assert wanted.replace("i", "f") in takes, address.path
        if osc.findtext("receive") == "1":
            assert len(address.reports) == 1, address.path
        controls += 1
    assert controls == len(maker.CONTROLS)
    assert len({node.get("ID") for node in root.iter("node")}) == len(list(root.iter("node")))


def test_the_pure_data_patch_names_addresses_that_there_are() -> None:
    text = (SCRIPTS / "daw_bridge.pd").read_text()
    paths = {"/" + words.replace(" ", "/") for words in re.findall(r"oscformat ([^;]+);", text)}
    assert len(paths) >= 10
    assert paths <= BY_PATH.keys()
