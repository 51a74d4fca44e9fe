"""What somebody noted about a deputy or a visit: its words are forgotten sooner than that it was noted."""

from datetime import datetime

from models.database import act


class Noted:
    """For a table with `words` and `at`."""

    @classmethod
    def forget_words(cls, before: datetime) -> int:
        """Remove the words; who noted what, and when, stays. How many had any."""
        with act():
            return cls.update(words="").where(cls.at < before, cls.words != "").execute()
