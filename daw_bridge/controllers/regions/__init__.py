"""OSC addresses of the selected regions."""
