"""What lies on the time axis of a clip."""
