"""Who is evaluated: a deputy, or, where the year's rules score groups, a group."""

from models.network.deputy import Deputy
from models.network.group import Group

Key = tuple[int | None, int | None]


class OfEvaluated:
    """Beside `Row`, with the columns `deputy` and `group`, of which one is empty."""

    @property
    def whose(self) -> Deputy | Group:
        return self.group if self.group_id else self.deputy

    @property
    def whose_key(self) -> Key:
        return self.deputy_id, self.group_id

    @classmethod
    def is_of(cls, whose: Deputy | Group):
        """The condition that a row is theirs."""
        return (cls.group if isinstance(whose, Group) else cls.deputy) == whose.id


def columns(whose: Deputy | Group) -> dict[str, int | None]:
    """What a row of theirs holds."""
    is_group = isinstance(whose, Group)
    return {"deputy": None if is_group else whose.id, "group": whose.id if is_group else None}


def key_of(whose: Deputy | Group) -> Key:
    return tuple(columns(whose).values())
