"""For each form its fields as a page sends them; a value that is the name of an argument stands for that."""

FORMS = {
    "sign_ins.create": {"name": "D001", "password": "qing shan lu shui", "next": "/"},
    "sign_ins.revoke": {"next": "/profiles/mine"},
    "second_factors.confirm": {"code": "123456", "next": "/"},
    "second_factors.answer": {"code": "123456", "next": "/"},
    "enrolments.create": {"account": "1"},
    "preferences.update": {"next": "/", "locale": "zh", "care": "1", "theme": "dark"},
    "passwords.update": {"password": "一句很长的话", "again": "一句很长的话", "welcome": "1"},
    "visits.contest": {"words": "那天我在"},
    "mailboxes.write_to_area": {"key": "0" * 32, "text": "路灯坏了", "name": "李大妈", "phone": "13900000000"},
    "mailboxes.write_to_deputy": {"key": "0" * 32, "text": "路灯坏了", "call_back": "1", "phone": "13900000000"},
    "mailboxes.create": {"key": "0" * 32, "text": "路灯坏了", "area": "area_id", "home": "household_id", "q": "李"},
    "follow_ups.find": {"code": "1234567890"},
    "follow_ups.judge": {"satisfied": "1", "verdict-word": "好", "version": "1"},
    "follow_ups.add": {"word": "还有一盏"},
    "archives.create": {"duty": "training/present", "done_on": "2026-11-03", "title": "学习"},
    "archives.withdraw": {"reason": "记错了"},
    "reviews.decide": {
        "review": "review_id", "decision": "accept", "household": "household_id", "answer": "看过了", "alone": "1",
    },
    "households.search": {"q": "李建国", "area": "area_id", "kind": "elder", "nobodys": "1"},
    "codes.replace": {"reason": "掉了"},
}  # fmt: skip


def fields_of(endpoint: str, values: dict) -> dict[str, str]:
    return {name: str(values.get(value, value)) for name, value in FORMS.get(endpoint, {}).items()}
