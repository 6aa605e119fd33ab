"""The DAW: commands on it."""
