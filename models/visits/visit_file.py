"""A visit's page: its facts as the reader may see them, its lines in the ledger and what they go into, its doubts."""

from collections import Counter
from functools import cached_property

from models.access.access import deputies_for, households_for
from models.access.voice_access import opinions_for
from models.accounts.user import User
from models.households.household import Household
from models.network.deputy import Deputy
from models.opinions.handing_over import can_hand_over, opinion_of
from models.opinions.opinion import Opinion
from models.points.duty import Duty
from models.rule_sets.rule_set import RuleSet
from models.visits.review import Review
from models.visits.seen_visit import SeenVisit, seen_by
from models.visits.visit import Visit
from rules.counting.credit import items_for
from rules.counting.rule_set import RuleSet as Rules


class VisitFile:
    def __init__(self, visit: Visit, reader: User):
        self.visit = visit
        self.reader = reader

    @cached_property
    def seen(self) -> SeenVisit:
        return seen_by(self.reader, [self.visit])[0]

    @cached_property
    def serves(self) -> bool:
        """Whether the reader serves the household, and may open its page."""
        return households_for(self.reader).where(Household.id == self.visit.household_id).exists()

    @cached_property
    def reached(self) -> set[int]:
        """Whose of these deputies' scorecards the reader may open."""
        there = [deputy.id for deputy in self.seen.deputies]
        return {deputy.id for deputy in deputies_for(self.reader).where(Deputy.id.in_(there))}

    @cached_property
    def reviews(self) -> list[Review]:
        """Every round of doubt and decision, oldest first."""
        return list(self.visit.reviews.order_by(Review.id))

    @cached_property
    def opinion(self) -> Opinion | None:
        """What became of what was heard, if the reader may see that."""
        opinion = opinion_of(self.visit)
        return opinion and opinions_for(self.reader).where(Opinion.id == opinion.id).first()

    @property
    def can_hand_over(self) -> bool:
        """Whether the reader, who recorded it, may still hand over what was heard."""
        return self.visit.deputy_id == self.reader.deputy_id and can_hand_over(self.visit)

    @cached_property
    def credited(self) -> list[tuple[Deputy, list[tuple[str, str, str, list]]]]:
        """What stands in each deputy's ledger: (kind, aspect, state, the items of their own rules it goes into)."""
        rules, traits = self._rules, self.visit.facts.traits
        by_deputy: dict[int, list] = {deputy.id: [] for deputy in self.seen.deputies}
        for (deputy, kind, aspect, state), quantity in self._standing.items():
            if quantity:
                items = items_for(rules[deputy], kind, aspect, traits) if deputy in rules else []
                by_deputy[deputy].append((kind, aspect, state, items))
        return [(deputy, by_deputy[deputy.id]) for deputy in self.seen.deputies]

    @property
    def _rules(self) -> dict[int, Rules]:
        return RuleSet.of_each(self.visit.visited_on.year, self.seen.deputies)

    @property
    def _standing(self) -> Counter:
        sums = Counter()
        for line in Duty.select().where(Duty.visit == self.visit).order_by(Duty.id):
            sums[line.deputy_id, line.kind, line.aspect, line.state] += line.quantity
        return sums
