from models.accounts.sign_in import SignIn


def test_a_person_sees_where_they_are_signed_in_and_which_is_this(as_, village):
    as_("D001")
    page = as_("D001").get("/profiles/mine").text

    assert page.count("就是这台") == 1
    assert page.count("让它退出") == 1


def test_a_phone_that_was_taken_back_is_gone_from_the_list(as_, village):
    lost = SignIn.begin(village.user("D001"), "Mozilla/5.0 (Linux; Android 10)").sign_in
    client = as_("D001")
    assert "安卓手机" in client.get("/profiles/mine").text

    client.post(f"/sign-ins/{lost.id}/revocation")
    assert "安卓手机" not in client.get("/profiles/mine").text


def test_a_leader_finds_the_groups_points_and_a_member_does_not(as_):
    assert "小组的积分" in as_("D002").get("/profiles/mine").text
    assert "小组的积分" not in as_("D001").get("/profiles/mine").text


def test_signing_out_lets_the_script_wipe_the_phone_first(as_):
    assert "data-sign-out" in as_("D001").get("/profiles/mine").text


def test_somebody_of_the_office_has_a_page_too(as_):
    page = as_("chen").get("/profiles/mine").text

    assert "陈敏" in page
    assert "我的住户" not in page
