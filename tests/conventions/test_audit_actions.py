"""Every action that the code writes into the audit log has its words, and none has words in vain."""

import ast
from pathlib import Path

from rules.audit.actions import ACTIONS
from rules.declarations.declaration import STEPS as DECLARATION_STEPS
from rules.evaluations.evaluation_words import STEPS as EVALUATION_STEPS
from rules.opinions.opinion import STEPS

ROOT = Path(__file__).parents[2]


def written():
    """Every constant in the second argument of `Audit.note` or `cls.note`, in the first of `note_look`, and `NOTED`."""
    for path in [path for folder in ("models", "routes", "cli") for path in (ROOT / folder).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "NOTED":
                yield node.value.value
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = {"note": 1, "note_look": 0}.get(name)
                if place is not None and len(node.args) > place:
                    yield from constants(node.args[place])


def constants(argument):
    branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    return (branch.value for branch in branches if isinstance(branch, ast.Constant))


def test_every_action_in_the_code_has_its_words():
    assert set(written()) - ACTIONS.keys() == set()


def test_no_word_stands_for_an_action_that_nobody_writes():
    steps = {f"opinion.{step}" for step in STEPS}  # written where a step is
    steps |= {f"declaration.{step}" for step in DECLARATION_STEPS}
    steps |= {f"evaluation.{step}" for step in EVALUATION_STEPS}

    assert ACTIONS.keys() - set(written()) - steps <= {"role.given", "role.taken"}
