"""The closed vocabulary that a rule set is written in. A further kind of rule is one class, named here."""

from rules.counting.acts import Clean, Deduct, Marks, PerUnit, Steps
from rules.counting.goals import Coverage, Periods
from rules.counting.marks_given import Appraised, Base, Given
from rules.counting.portions import Portion
from rules.counting.quotas import Quota, Target

KINDS = (PerUnit, Quota, Target, Portion, Coverage, Periods, Steps, Marks, Clean, Deduct, Appraised, Given, Base)
RULE_KINDS = {kind.kind: kind for kind in KINDS}
