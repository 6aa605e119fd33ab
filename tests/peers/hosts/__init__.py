"""Stand-ins for DAWs that cannot run here, written from their makers' documents: just what our scripts call."""
