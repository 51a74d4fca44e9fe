import pytest


def test_a_new_password_works_from_then_on(as_, visitor):
    as_("D001").post("/passwords/mine", data={"password": "春天来了花开了吗", "again": "春天来了花开了吗"})

    answer = visitor.post("/sign-ins", data={"name": "D001", "password": "春天来了花开了吗"})
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("password", "again", "word"),
    [
        ("short", "short", "还短了一点"),
        ("long enough", "long enogh", "两次输的不一样"),
        ("", "", "请想一个新密码"),
        ("wangxiuying1958", "wangxiuying1958", "别人容易猜到"),
        ("13900000010", "13900000010", "别人容易猜到"),
    ],
)
def test_what_is_wrong_is_said(as_, password, again, word):
    answer = as_("D001").post("/passwords/mine", data={"password": password, "again": again})

    assert answer.status_code == 422
    assert word in answer.text


def test_one_from_before_that_others_would_guess_is_asked_for_anew_and_it_may_wait(visitor, village):
    village.user("D001").set_password("wangxiuying1958")
    answer = visitor.post("/sign-ins", data={"name": "D001", "password": "wangxiuying1958", "next": "/visits"})
    page = visitor.get(answer.location).text
    assert "别人容易猜到" in page and "以后再换" in page and 'href="/visits"' in page

    better = {"password": "春天来了花开了吗", "again": "春天来了花开了吗", "weak": "1", "next": "/visits"}
    assert visitor.post("/passwords/mine", data=better | {"again": "x"}).text.count("别人容易猜到") == 1
    assert visitor.post("/passwords/mine", data=better).location == "/visits"
    visitor.post("/sign-ins/current/end")
    assert visitor.post("/sign-ins", data={"name": "D001"} | better).location == "/visits"
