"""The strip of markers above the waveform."""
