from models.audit import Audit
from models.visits.visit import Visit


def test_after_a_promotion_phones_offer_again_and_each_visit_is_there_once(app, as_, entry):
    phone, visit = as_("D001"), entry("王秀英", "李建国家")
    epoch = phone.get("/phones/pulse").json["epoch"]
    message = {"sent_at": visit["visited_at"], "visits": [visit]}
    assert phone.post("/visits", json=message).json["epoch"] == epoch

    assert app.test_cli_runner().invoke(args=["offer-again"]).exit_code == 0

    assert phone.get("/phones/pulse").json["epoch"] != epoch
    assert phone.post("/visits", json=message).json["receipts"][0]["state"] == "kept"
    assert Visit.select().count() == 1
    assert Audit.select().where(Audit.action == "installation.renewed").count() == 1
