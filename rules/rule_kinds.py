"""The closed vocabulary that a rule set is written in. A further kind of rule is one class, named here."""

from rules.acts import Deduct, Marks, PerUnit, Steps
from rules.goals import Coverage, Periods
from rules.quotas import Quota, Target

RULE_KINDS = {kind.kind: kind for kind in (PerUnit, Quota, Target, Coverage, Periods, Steps, Marks, Deduct)}
