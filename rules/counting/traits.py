"""What a line of the ledger tells besides its kind and aspect: codes of `rules.words.TRAITS`, joined by blanks."""

from collections.abc import Iterable
from functools import lru_cache

from rules.words import FACETS, TRAITS


def written(traits: Iterable[str]) -> str:
    """In the vocabulary's order, so that equal traits are equal texts."""
    told = set(traits)
    return " ".join(trait for trait in TRAITS if trait in told)


@lru_cache(maxsize=4096)
def meets(traits: str, wanted: tuple[str, ...]) -> bool:
    """Whether a line with these traits is one of those wanted: of each facet that is asked for, one of its words."""
    told = set(traits.split())
    return all(told & asked for facet in FACETS if (asked := facet.keys() & set(wanted)))
