"""The lines of the lyrics on the time axis of the waveform."""
