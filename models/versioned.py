"""What goes its way step by step, of which two may be taken at once: `version` says how many there were."""

from rules.steps import Overtaken


class Versioned:
    """For a table with a whole number `version`."""

    def as_seen(self, version: int | None):
        """Itself, for a form that was made of it at this version. Overtaken if it went on since then."""
        if version != self.version:
            raise Overtaken
        return self

    def go_on(self, **changes) -> None:
        """Write what a step changes. Overtaken if somebody else was faster."""
        model, version = type(self), self.version
        changes["version"] = version + 1
        if not model.update(**changes).where(model.id == self.id, model.version == version).execute():
            raise Overtaken
        for name, value in changes.items():
            setattr(self, name, value)
        self._dirty.clear()
