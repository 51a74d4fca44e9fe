"""What a printed household code costs: our cards into the PDF against the QR library's own matrix alone."""

import random
import tempfile
import time
from pathlib import Path
from statistics import median

from qrcode import QRCode

from lib import card_sheet
from rules.households import codes

CARDS, MATRICES, ROUNDS = 2400, 240, 5


def measurements():
    """Yield one measurement: cards per second, median of interleaved rounds, at the size of seventeen areas."""
    cards = _cards(random.Random(2026))
    rounds = [(_rate(_print, cards), _rate(_draw_matrices, cards[:MATRICES])) for _ in range(ROUNDS)]
    ours, floor = (median(rates) for rates in zip(*rounds, strict=True))
    yield {
        "measure": "print_codes",
        "case": f"{CARDS}-cards",
        "value": round(ours, 1),
        "unit": "cards/s",
        "floor": round(floor, 1),
        "ratio": round(ours / floor, 2),
    }


def _cards(source):
    return [_card(codes.mint(source), number) for number in range(CARDS)]


def _card(token, number):
    return card_sheet.Card(
        code=codes.url("https://lianxin.example.cn", token),
        heading=f"{number % 140 + 1:03d} 号",
        lines=(f"青山社区{number // 140 + 1}区", "代表来家里走访，扫这里记一笔。您用手机扫一扫，就能找到您家的代表。"),
        caption=codes.shown(codes.short_form(token)),
    )


def _rate(work, cards):
    started = time.perf_counter()
    work(cards)
    return len(cards) / (time.perf_counter() - started)


def _print(cards):
    with tempfile.TemporaryDirectory() as folder:
        card_sheet.write(Path(folder) / "cards.pdf", cards, title="bench")


def _draw_matrices(cards):
    for card in cards:
        code = QRCode()
        code.add_data(card.code)
        code.make()
