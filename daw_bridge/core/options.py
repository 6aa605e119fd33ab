"""Options that the window and every command share: where models and the library lie, which port OSC tries first."""

import argparse
from dataclasses import replace
from pathlib import Path

from daw_bridge.core.settings import Settings, model_help, with_model
from engine.contract.texts import text


def add_places(parser: argparse.ArgumentParser, *, hide_default: bool = False) -> None:
    """Add `--model`, `--library` and `--osc-port`. hide_default: for a subcommand."""
    default = argparse.SUPPRESS if hide_default else None
    parser.add_argument(
        "--model",
        metavar="FOLDER",
        default=default,
        help=model_help(),
    )
    parser.add_argument("--library", metavar="FOLDER", default=default, help=text("folder of clips and takes"))
    parser.add_argument(
        "--osc-port",
        metavar="N",
        type=int,
        default=default,
        help=text("first UDP port to try for OSC; 0 takes any free port"),
    )


def with_options(settings: Settings, args: argparse.Namespace) -> Settings:
    """Settings with what the command line says on top, for this run only."""
    if getattr(args, "model", None):
        settings = with_model(settings, args.model)
    if getattr(args, "library", None):
        settings = replace(settings, library_folder=str(Path(args.library).absolute()))
    if getattr(args, "osc_port", None) is not None:
        settings = replace(settings, osc_port=args.osc_port)
    return settings
