import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.opinions.mailbox_form import CALLABLE, LONG, LONG_NAME, MANY, NOTHING, UNREADABLE, WHERE, MailboxForm

texts = st.text(max_size=30)
forms = st.builds(MailboxForm, texts, texts, texts, st.booleans())


@pytest.mark.parametrize(("fields", "photos", "faults"), [
    ({"text": "路灯坏了"}, 0, {}),
    ({"text": "  "}, 0, {"text": NOTHING}),
    ({}, 1, {}),
    ({}, 4, {"photos": MANY}),
    ({"call_back": "1"}, 0, {"phone": WHERE}),
    ({"call_back": "1", "phone": "139 0000-0000"}, 0, {}),
    ({"call_back": "1", "phone": "１３９００００００００"}, 0, {}),
    ({"text": "路灯", "phone": "0717-6000000"}, 0, {}),
    ({"text": "路灯", "phone": "隔壁老王家"}, 0, {"phone": UNREADABLE}),
    ({"text": "长" * 2001}, 0, {"text": LONG}),
    ({"text": "路灯", "name": "李" * 41}, 0, {"name": LONG_NAME}),
])  # fmt: skip
def test_each_thing_that_is_amiss_is_said_at_its_field(fields, photos, faults):
    assert MailboxForm.read(fields).faults(photos) == faults


def test_a_phone_is_kept_as_a_telephone_takes_it():
    assert MailboxForm(phone="+86 139-0000-0000").callable_phone == "+8613900000000"
    assert MailboxForm(phone="（０７１７）６００００００").callable_phone == "07176000000"


@given(texts)
def test_what_is_no_number_stays_as_it_was_typed(typed):
    phone = MailboxForm(phone=typed).callable_phone

    assert phone == typed or CALLABLE.fullmatch(phone)


@given(forms, st.lists(st.binary(max_size=5), max_size=3))
def test_the_same_form_with_the_same_content_is_the_same(form, photos):
    assert form.fingerprint("key", photos) == form.fingerprint("key", photos)
    assert form.fingerprint("key", photos) != form.fingerprint("another", photos)


@given(forms, forms, st.lists(st.binary(max_size=3), max_size=2), st.lists(st.binary(max_size=3), max_size=2))
def test_another_content_is_another(one, other, photos, others):
    assert (one.fingerprint("key", photos) == other.fingerprint("key", others)) == ((one, photos) == (other, others))


def test_lines_end_as_they_were_typed_and_not_as_browsers_send_them():
    assert MailboxForm.read({"text": " 一\r\n二 "}).text == "一\n二"
