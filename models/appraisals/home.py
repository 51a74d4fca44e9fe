"""What a household is asked about the deputies who answer for it."""

from dataclasses import dataclass
from functools import cached_property

from models.appraisals.answered import AppraisalAnswered
from models.appraisals.circle import answering_for
from models.appraisals.giving import HOMES, to_judge_at_home
from models.appraisals.round import AppraisalRound
from models.households.household import Household
from models.network.deputy import Deputy
from models.network.region import Region
from models.voices.annual_report import AnnualReport


@dataclass(frozen=True)
class HomeCard:
    """A deputy whom a household may judge: `asked` now (`giving.HOMES`), and of these what it has `said`."""

    round: AppraisalRound
    deputy: Deputy
    asked: list[str]
    said: list[str]
    report: AnnualReport | None

    @property
    def owed(self) -> list[str]:
        return [what for what in self.asked if what not in self.said]


class HomeAppraisals:
    def __init__(self, household: Household):
        self.household = household

    @cached_property
    def rounds(self) -> list[AppraisalRound]:
        return open_to_homes(self.household.region_code)

    @cached_property
    def cards(self) -> list[HomeCard]:
        told = AppraisalAnswered.by_home([one.id for one in self.rounds], self.household.id)
        return [card for round_ in self.rounds for card in self._cards(round_, told)]

    @property
    def waits(self) -> bool:
        """Whether there is anything this household has not said yet."""
        return any(card.owed for card in self.cards)

    def _cards(self, round_: AppraisalRound, told: set[tuple[int, str, int]]):
        asked = {what: to_judge_at_home(round_, what, self.household) for what in HOMES}
        for deputy in answering_for(round_, self.household):
            mine = [what for what in HOMES if deputy.id in asked[what]]
            said = [what for what in mine if (round_.id, HOMES[what], deputy.id) in told]
            if mine:
                yield HomeCard(round_, deputy, mine, said, AnnualReport.public_of(deputy, round_.year))


def open_to_homes(region_code: str) -> list[AppraisalRound]:
    """The rounds in which the households of a place may say something now."""
    near = AppraisalRound.region.in_([region_code[:length] for length in range(2, len(region_code) + 1)])
    rounds = AppraisalRound.select(AppraisalRound, Region).join(Region).where(near, AppraisalRound.closed_at.is_null())
    return [one for one in rounds.order_by(AppraisalRound.id) if any(one.is_open(what) for what in HOMES)]
