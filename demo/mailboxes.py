"""What households wrote on the public pages lately: the newest still wait, some have photos, one is public."""

from datetime import date, timedelta
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

from demo import matters, rhythm
from demo.clockwork import at
from lib.pictures import Picture, clean
from models.area import Area
from models.mailbox import send
from models.opinion import Opinion
from models.user import User
from rules.mailbox_form import MailboxForm

SEED = "mailboxes"
LETTERS, PUBLIC = 24, 6  # so many opinions, of which the oldest are answered and public
NAMES = ("", "", "", "李大妈", "王师傅", "陈阿姨", "小周")


def write(clerk: User, anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it."""
    random = Random(SEED)
    areas = list(Area.select().order_by(Area.number))
    for number in range(LETTERS):
        matter = matters.draw(random, "any", anchor.month)
        moment = rhythm.at(anchor - timedelta(45 - 2 * number if number < 22 else 0), 9 * 60 + random.randrange(600))
        with at(moment):
            opinion = letter(random, matter, random.choice(areas), number)
        if number < PUBLIC:
            publish(opinion, matter, clerk, moment)


def letter(random: Random, matter, area: Area, number: int) -> Opinion:
    phone = f"139{random.randrange(10**8):08}" if random.random() < 0.4 else ""
    form = MailboxForm(matter.heard, random.choice(NAMES), phone, bool(phone) and random.random() < 0.5)
    pictures = [lamp(random)] if number % 4 == 3 else []
    return send(form, f"demo {number:02}", area, pictures=pictures)


def publish(opinion: Opinion, matter, clerk: User, moment) -> None:
    with at(moment + timedelta(hours=4)):
        opinion.sort(clerk, "other")
    with at(moment + timedelta(days=3)):
        opinion.answer(clerk, matter.done, "solved")
        opinion.publish(clerk, matter.heard, matter.done)


def lamp(random: Random) -> Picture:
    """A street lamp at dusk that does not burn."""
    dusk = (60 + random.randrange(40), 70 + random.randrange(40), 110)
    picture, made = Image.new("RGB", (800, 600), dusk), BytesIO()
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 470, 800, 600), fill="#3c3a38")
    draw.rectangle((392, 140, 408, 480), fill="#22201f")
    draw.line((400, 145, 500, 130), fill="#22201f", width=10)
    draw.ellipse((470, 120, 540, 150), fill="#8d8a80")
    picture.save(made, "JPEG")
    return clean(made.getvalue())
