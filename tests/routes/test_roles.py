from models.accounts.user import Role
from models.audit import Audit


def give(client, user, role, region="990101"):
    return client.post("/roles", data={"account": user.id, "role": role, "region": region}, follow_redirects=True)


def roles(user):
    return sorted(row.role for row in user.role_rows)


def test_the_administrator_of_people_gives_a_role_and_takes_it_away(as_, village):
    chen = village.user("chen")
    client = as_("sun")

    assert "身份给好了" in give(client, chen, "station", "990101001").text
    assert roles(chen) == ["office", "station"]
    row = Role.get(Role.user == chen, Role.role == "station")
    client.post(f"/roles/{row.id}/removal")
    assert roles(chen) == ["office"]
    assert [line.action for line in Audit.select().where(Audit.action.startswith("role.")).order_by(Audit.id)] == [
        "role.given", "role.taken",
    ]  # fmt: skip


def test_two_kinds_of_administrator_in_one_hand_are_refused_in_clear_words(as_, village):
    page = give(as_("sun"), village.user("qi"), "security").text

    assert "三种管理员要由三个人来当" in page
    assert roles(village.user("qi")) == ["auditor"]


def test_nobody_changes_their_own_roles(as_, village):
    client, sun = as_("sun"), village.user("sun")

    assert "自己的身份要由别人来给" in give(client, sun, "office").text
    assert client.post(f"/roles/{Role.get(Role.user == sun).id}/removal").status_code == 404


def test_no_role_beyond_ones_own_region_and_none_that_is_made_up(as_, village):
    client, chen = as_("sun"), village.user("chen")

    assert give(client, chen, "office", "990102").status_code == 404
    assert give(client, chen, "emperor").status_code == 404
    assert give(client, chen, "deputy").status_code == 404
    assert give(client, village.user("ma"), "office").status_code == 404
