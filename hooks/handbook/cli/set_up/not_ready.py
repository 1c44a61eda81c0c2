"""What every command raises where it cannot go on."""


class NotReady(Exception):
    """Something that the machine lacks; the message is one sentence or two, and says what to do."""
