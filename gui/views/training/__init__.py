"""Trains an adapter: the songs with their words, what it takes, how far it is, what comes of it."""
