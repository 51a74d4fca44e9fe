"""The closed vocabulary that a rule set is written in. A further kind of rule is one class, named here."""

from rules.acts import Deduct, Marks, PerUnit, Steps
from rules.goals import Coverage, Periods, Quota

RULE_KINDS = {kind.kind: kind for kind in (PerUnit, Quota, Coverage, Periods, Steps, Marks, Deduct)}
