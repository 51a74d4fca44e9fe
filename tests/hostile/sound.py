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
    "declarations.create": {
        "kind": "research", "form": "0123456789abcdef0123456789abcdef", "aspect": "passed", "authorship": "lead",
        "done_on": "2026-11-03", "title": "调研", "words": "走了六个社区", "drop": "1",
    },
    "declarations.update": {
        "form": "0123456789abcdef0123456789abcdef", "version": "1", "done_on": "2026-11-03", "title": "发言",
        "words": "讲了医保",
    },
    "declarations.take": {"step": "check", "version": "1", "word": "看过了"},
    "declarations.take_many": {"step": "check", "one": "1.1", "word": "看过了", "tab": "claimed"},
    "declarations.remove": {"word": "拍到了住户的家"},
    "given_marks.create": {"reason": "按考勤", "form": "0123456789abcdef0123456789abcdef", "points-1": "3"},
    "households.search": {"q": "李建国", "area": "area_id", "kind": "elder", "nobodys": "1"},
    "codes.replace": {"reason": "掉了"},
    "appointments.ask": {
        "deputy": "slug", "form": "0123456789abcdef0123456789abcdef", "way": "home", "name": "老陈",
        "phone": "13900000000", "address": "青山路 9 号", "topic": "路灯", "day1": "2026-11-30", "hour1": "9",
    },
    "appointments.find": {"code": "123-456-7890"},
    "appointments.reply": {"word": "不行", "cancel": "1"},
    "appointments.answer": {"step": "cancel", "cancel-word": "开会", "on": "2026-12-03", "at": "09:00", "time": "1"},
    "pledges.create": {"text": "修好路灯", "due_on": "2026-12-31", "form": "0123456789abcdef0123456789abcdef"},
    "pledges.answer": {"step": "tell", "word": "买了灯", "due_on": "2026-12-31"},
    "receptions.create": {
        "station": "1", "deputy": "deputy_id", "on": "2026-12-03", "begins": "09:00", "ends": "11:30",
    },
    "receptions.update": {
        "deputy": "deputy_id", "on": "2026-12-03", "begins": "09:00", "ends": "11:30", "change-word": "会",
    },
    "receptions.cancel": {"cancel-word": "停电"},
    "receptions.tell": {"outcome": "held", "came": "deputy_id", "outcome-word": "照常"},
    "receptions.welcome": {"words": "路灯坏了", "name": "老陈", "phone": "139", "register": "1", "area": "area_id"},
    "reception_rules.create": {"station": "1", "kind": "week", "half_day": "1am", "on_holidays": "move"},
    "reception_rules.plan": {"months": "1"},
    "reception_swaps.create": {"reception": "reception_id", "other": "2", "swap-word": "要开会"},
    "reception_swaps.answer": {"answer": "yes"},
    "certificates.replace": {"reason": "掉了"},
    "certificates.take_back": {"reason": "走了"},
    "letters.create": {"region": "990101", "title": "一封信", "body": "您好"},
    "letters.preview": {"region": "990101", "title": "一封信", "body": "您好"},
    "prints.create": {"paper": "notice-board", "area": "area_id", "size": "a2"},
    "own_homes.create": {"code": "token", "pin": "1234-5678"},
    "own_homes.confirm": {"came": "no", "word": "没有人来"},
    "ratings.create": {"face": "poor", "word": "没说几句就走了"},
    "ratings.decide": {"decision": "decline", "answer": "代评的"},
    "wishes.create": {"text": "改一下", "name": "李家", "address": "青山路 9 号", "sure": "1"},
    "wishes.decide": {"decision": "grant", "answer": "好"},
}  # fmt: skip


def fields_of(endpoint: str, values: dict) -> dict[str, str]:
    return {name: str(values.get(value, value)) for name, value in FORMS.get(endpoint, {}).items()}
