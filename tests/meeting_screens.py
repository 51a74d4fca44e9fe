"""The pictures of receptions, appointments and pledges, from all sides."""

from demo.introduction import Cast
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.meetings.reception_rule import ReceptionRule
from models.network.deputy import Deputy


def meetings(cast: Cast) -> dict[str, tuple]:
    """Name → who looks, at which address."""
    me = Deputy.get(Deputy.number == cast.deputy[0])
    own = Reception.select().where(Reception.deputy == me)
    reception = own.where(Reception.state == "held").first() or own.first()
    asked, agreed = (Appointment.get(Appointment.deputy == me, Appointment.state == one) for one in ("asked", "agreed"))
    rule = ReceptionRule.select().order_by(ReceptionRule.id.desc()).first()
    pledge = Pledge.get(Pledge.deputy == me, Pledge.visit.is_null())
    return {
        "receptions": ("clerk", "/receptions"),
        "receptions-mine": ("deputy", "/receptions/mine"),
        "receptions-show": ("deputy", f"/receptions/{reception.id}"),
        "receptions-office": ("clerk", f"/receptions/{reception.id}"),
        "reception-rules": ("clerk", "/reception-rules"),
        "reception-rules-show": ("clerk", f"/reception-rules/{rule.id}?months=6"),
        "appointments-new": ("", f"/appointments/new?deputy={me.slug}"),
        "appointments-follow": ("", "/appointments/follow"),
        "appointments-own": ("holder", f"/appointments/own/{asked.id}"),
        "appointments-own-times": ("holder", f"/appointments/own/{agreed.id}", "这个时间不行，换几个"),
        "appointments": ("clerk", "/appointments"),
        "appointments-mine": ("deputy", "/appointments/mine"),
        "appointments-show": ("deputy", f"/appointments/{asked.id}"),
        "appointments-agreed": ("deputy", f"/appointments/{agreed.id}"),
        "pledges": ("clerk", "/pledges"),
        "pledges-new": ("clerk", f"/pledges/deputies/{me.id}/new"),
        "pledges-mine": ("deputy", "/pledges/mine"),
        "pledges-show": ("deputy", f"/pledges/{pledge.id}"),
    }
