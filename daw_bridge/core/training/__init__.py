"""The training of an adapter: its plan, the songs, and how far it is."""
