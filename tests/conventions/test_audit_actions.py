"""Every action that the code writes into the audit log has its words, and none has words in vain."""

import ast
from pathlib import Path

from rules.audit.actions import ACTIONS
from rules.audit.details import DETAILS
from rules.declarations.declaration import STEPS as DECLARATION_STEPS
from rules.evaluations.evaluation_words import STEPS as EVALUATION_STEPS
from rules.opinions.opinion import STEPS

ROOT = Path(__file__).parents[2]


def nodes():
    for path in [path for folder in ("models", "routes", "cli") for path in (ROOT / folder).rglob("*.py")]:
        yield from ast.walk(ast.parse(path.read_text()))


def notes():
    """Every call that writes a line, with its action: the second argument of `note`, the first of `note_look`."""
    for node in nodes():
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = {"note": 1, "note_look": 0}.get(name)
            if place is not None and len(node.args) > place:
                yield node, node.args[place]


def noted():
    """What settings are noted as, which is written where all settings are (`models/setting.py`), with a detail."""
    assigned = (node for node in nodes() if isinstance(node, ast.Assign))
    return {node.value.value for node in assigned if getattr(node.targets[0], "id", "") == "NOTED"}


def written():
    """Every action of which the code says so outright, and those of settings."""
    return noted().union(*(constants(action) for _, action in notes()))


def with_details():
    """Those of which a line keeps more than whom it was about."""
    detailed = (action for call, action in notes() if any(one.arg == "detail" for one in call.keywords))
    return noted().union(*map(constants, detailed))


def constants(argument):
    branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    return (branch.value for branch in branches if isinstance(branch, ast.Constant))


def test_every_action_in_the_code_has_its_words():
    assert written() - ACTIONS.keys() == set()


def test_every_detail_that_the_code_keeps_has_its_words():
    assert with_details() - DETAILS.keys() == set()


def test_no_word_stands_for_an_action_that_nobody_writes():
    steps = {f"opinion.{step}" for step in STEPS}  # written where a step is
    steps |= {f"declaration.{step}" for step in DECLARATION_STEPS}
    steps |= {f"evaluation.{step}" for step in EVALUATION_STEPS}

    assert ACTIONS.keys() - written() - steps <= {"role.given", "role.taken"}
