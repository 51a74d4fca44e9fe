"""The five printed things among the screens: as they come out of the printer, and where they are chosen and written."""

from demo.introduction import Cast
from models.households.code import Code
from models.network.deputy import Deputy
from models.papers.certificate import Certificate


def printed(cast: Cast) -> dict[str, tuple]:
    """Name → who looks, where, what is pressed, and which part is paper."""
    me, home = Deputy.get(Deputy.number == cast.deputy[0]), Code.get(Code.token == cast.token).household
    ended = Certificate.select().where(Certificate.ended_at.is_null(False)).first()
    area = f"areas/{home.area_id}"
    return {
        "prints": ("clerk", f"/prints?area={home.area_id}"),
        "prints-show": ("clerk", f"/prints/contact-card/{area}"),
        "letters": ("clerk", "/letters"),
        "certificates-deputy": ("clerk", f"/certificates/deputies/{me.id}"),
        "certificates": ("", f"/certificates/{Certificate.current(me).token}"),
        "certificates-ended": ("", f"/certificates/{ended.token}"),
        "certificates-unknown": ("", "/certificates/0000000000000000"),
        "paper-certificate": ("clerk", f"/prints/certificate/{area}", "", ".paper"),
        "paper-contact-card": ("clerk", f"/prints/contact-card/{area}", "", ".paper"),
        "paper-contact-card-back": ("clerk", f"/prints/contact-card/{area}", "", ".paper + .paper"),
        "paper-letter": ("clerk", f"/prints/letter/{area}", "", ".paper"),
        "paper-notice-board": ("clerk", f"/prints/notice-board/{area}", "", ".paper"),
        "paper-record-book": ("clerk", f"/record-books/{me.id}", "", ".book"),
    }
