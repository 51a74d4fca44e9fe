"""What can go wrong with a step that somebody wants to take."""

from rules.words import N_

TOO_LATE = N_("就在刚才，有别人先办了一步，您这一步没有记上。请看最新的情况。")


class StepError(ValueError):
    """The step cannot be taken; the message says why, marked for translation."""


class Overtaken(StepError):  # noqa: N818 - it is nobody's error
    """Somebody else took a step in between."""

    def __init__(self):
        super().__init__(TOO_LATE)
