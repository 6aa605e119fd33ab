"""DAW Bridge for Ableton Live: a Remote Script. Choose it as a control surface in Live's settings. MIT licence."""


def create_instance(c_instance):
    from .surface import Surface

    return Surface(c_instance)
