"""For `make screens`: the pages of a household that has something to say."""

from models.opinions.opinion import Opinion


def letters() -> dict[str, tuple]:
    """What a household sees that has something to say, and what the station types in."""
    public = Opinion.select().where(Opinion.published_at.is_null(False)).first()
    waits = Opinion.select().where(Opinion.source == "mailbox", Opinion.state == "registered").first()
    asked = Opinion.select().where(Opinion.source == "mailbox", Opinion.state == "told").first() or public
    box = f"/mailboxes/areas/{public.area.slug}"
    return {
        "mailboxes": ("", box),
        "mailboxes-amiss": ("", box, "发送"),
        "mailboxes-answers": ("", f"{box}/answers"),
        "mailboxes-receipts": ("holder", f"/mailboxes/receipts/{waits.id}"),
        "mailboxes-new": ("clerk", "/mailboxes/new"),
        "follow-ups": ("", "/follow-ups"),
        "follow-ups-unknown": ("", "/follow-ups", "看一看"),
        "follow-ups-waits": ("holder", f"/follow-ups/{waits.id}"),
        "follow-ups-asked": ("holder", f"/follow-ups/{asked.id}"),
    }
