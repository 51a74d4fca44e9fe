from lib import clock
from models.accounts.sign_in import SignIn
from models.audit import Audit
from models.households.code import Code
from models.visits.recording import record
from models.visits.review import Review


def test_the_pulse_says_who_is_signed_in(as_, village):
    pulse = as_("D001").get("/phones/pulse").json

    assert (pulse["deputy"], pulse["name"]) == (village.deputy("王秀英").id, "王秀英")
    assert pulse["csrf"]


def test_the_pulse_of_a_signed_out_phone_is_told_plainly(visitor):
    answer = visitor.get("/phones/pulse", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json) == (401, {"error": "signed-out", "revoked": False})


def test_the_book_holds_the_own_areas_and_nothing_else(as_, village):
    book = as_("D001").get("/phones/book").json

    assert {page["name"] for page in book["households"]} == {
        "李建国家", "陈𬭎家", "赵志强家", "孙桂兰家", "钱多多家", "吴大伟家",
    }  # fmt: skip
    assert {colleague["name"] for colleague in book["colleagues"]} == {"张国庆", "周晓燕"}
    assert book["households"][0]["token"] == village.token("李建国家")


def test_the_book_knows_the_last_visit_and_nothing_of_a_declined_one(as_, village, entry):
    phone, wang = as_("D001"), village.user("D001")
    kept, declined = entry("王秀英", "李建国家"), entry("王秀英", "陈𬭎家", companions=[village.deputy("刘海生").id])
    record(wang, [kept, declined], clock.now())
    Review.get().decide(village.user("chen"), accepted=False, answer="刘代表那天不在")

    pages = {page["name"]: page for page in phone.get("/phones/book").json["households"]}

    assert (pages["李建国家"]["visits"], pages["李建国家"]["last_visit_on"]) == (1, str(clock.today()))
    assert (pages["陈𬭎家"]["visits"], pages["陈𬭎家"]["last_visit_on"]) == (0, None)


def test_taking_the_book_is_written_down(as_):
    as_("D001").get("/phones/book")

    assert Audit.get(Audit.action == "book.taken").count == 6


def test_the_fingerprint_changes_with_the_book(as_, village):
    phone = as_("D001")
    before = phone.get("/phones/pulse").json["book"]
    Code.current(village.household("李建国家")).replace(village.user("chen"), "掉了")

    assert phone.get("/phones/pulse").json["book"] != before


def test_a_phone_is_told_an_expired_sign_in_from_one_that_was_taken_back(as_, village):
    phone = as_("D001")
    SignIn.update(expires_at=clock.now()).execute()
    expired = phone.get("/phones/pulse", headers={"Accept": "application/json"})
    SignIn.get().revoke(village.user("chen"))
    taken_back = phone.get("/phones/pulse", headers={"Accept": "application/json"})

    assert (expired.status_code, expired.json["revoked"]) == (401, False)
    assert (taken_back.status_code, taken_back.json["revoked"]) == (401, True)


def test_the_office_has_no_book(as_):
    assert as_("chen").get("/phones/book").status_code == 403
