"""The words of declared duties, when they go: as they age out, or with the household they were about."""

from models.blotted import blot
from models.declarations.declaration import Declaration
from models.declarations.step import DeclarationStep


def blot_words(ids: list[int]) -> None:
    """Within an act: what was written in these declarations, and what was said at each step."""
    of_these = DeclarationStep.declaration.in_(ids)
    blot(Declaration.words, Declaration.id.in_(ids))
    blot(DeclarationStep.word, of_these)
    blot(DeclarationStep.facts, of_these)
