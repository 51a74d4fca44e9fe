"""What holds from a day up to, not including, another: `began_on` and `ended_on`. It's never edited, only ended."""


class Lasting:
    """Beside `Row`. An empty `ended_on` means still; an empty `began_on` since ever."""

    @classmethod
    def open_on(cls, day):
        """The condition that it holds on a day."""
        begun = cls.began_on <= day
        if cls.began_on.null:
            begun = cls.began_on.is_null() | begun
        return begun & (cls.ended_on.is_null() | (cls.ended_on > day))

    def runs_on(self, day) -> bool:
        return (self.began_on is None or self.began_on <= day) and (self.ended_on is None or self.ended_on > day)
