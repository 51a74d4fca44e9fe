"""What households wrote on the public pages: the newest still wait, some have photos, what is done is public."""

from datetime import date, datetime, timedelta
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

from demo import matters, rhythm
from demo.clockwork import at
from lib.pictures import Picture, clean
from models.accounts.user import User
from models.network.area import Area
from models.opinions.mailbox import send
from models.opinions.opinion import Opinion
from rules.opinions.mailbox_form import MailboxForm

SEED = "mailboxes"
LETTERS, ENDED, PUBLIC = 18, 10, 8  # so many opinions; the oldest have ended, and of these some are public
PLACES = {
    kind: [sentences for where, _, sentences in matters.MATTERS if where == kind] for kind in ("street", "village")
}
NAMES = ("", "", "", "李大妈", "王师傅", "陈阿姨", "小周")


def write(clerk: User, anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it."""
    random = Random(SEED)
    areas = list(Area.select().order_by(Area.number))
    for number in range(LETTERS):
        area = random.choice(areas)
        heard, _promised, done = random.choice(PLACES["village" if "村" in area.name else "street"])
        days = 50 - 4 * number if number < ENDED else (LETTERS - number) // 3
        moment = rhythm.at(anchor - timedelta(days), 7 * 60 + 30 * number)
        with at(moment):
            opinion = letter(random, heard, area, number)
        if number < ENDED:
            end(opinion, done, clerk, moment)
        if number < PUBLIC:
            with at(moment + timedelta(days=5)):
                opinion.publish(clerk, opinion.text, done)


def letter(random: Random, heard: str, area: Area, number: int) -> Opinion:
    phone = f"1000000{8000 + number}" if random.random() < 0.4 else ""
    form = MailboxForm(heard, random.choice(NAMES), phone, bool(phone) and random.random() < 0.5)
    pictures = [lamp(random)] if number % 4 == 3 else []
    return send(form, f"demo {number:02}", area, pictures=pictures)


def end(opinion: Opinion, done: str, clerk: User, moment: datetime) -> None:
    with at(moment + timedelta(hours=4)):
        opinion.sort(clerk, "other")
    with at(moment + timedelta(days=3)):
        opinion.answer(clerk, done, "solved")
        opinion.judge(True, "谢谢，真快。")


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
