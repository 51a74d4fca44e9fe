"""What the office made for print: certificates for all, one replaced, one taken back; the letter, in two versions."""

from datetime import date, timedelta

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.database import act
from models.network.deputy import Deputy
from models.network.region import Region
from models.papers.certificate import Certificate
from models.papers.letter_text import LetterText
from rules.papers import letter

FIRST_TITLE = "致{责任区}居民的一封信"


def make(clerk: User, anchor: date) -> None:
    """Draws nothing by chance: nobody else's year changes by it."""
    with at(rhythm.at(anchor - timedelta(300), 9 * 60)), act():
        district = Region.select().order_by(Region.code).first()
        LetterText.write(district, FIRST_TITLE, letter.BODY.rsplit("\n\n", 2)[0], clerk)
        given = [Certificate.issue(deputy, clerk) for deputy in Deputy.select().order_by(Deputy.number)]
    with at(rhythm.at(anchor - timedelta(40), 10 * 60)):
        given[30].replace(clerk, "证丢了")
        given[77].take_back(clerk, "工作调动，离开本区")
    with at(rhythm.at(anchor - timedelta(20), 15 * 60)):
        LetterText.write(district, letter.TITLE, letter.BODY, clerk)
