"""Trains adapters: songs and their words, a planner that hears them, the process, what comes of it."""
