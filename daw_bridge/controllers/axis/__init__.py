"""Acts and values of OSC for what lies on the time axis of a clip."""
