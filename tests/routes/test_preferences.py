def test_the_page_speaks_english_where_it_was_chosen(visitor):
    visitor.post("/preferences", data={"locale": "en", "next": "/sign-ins/new"})

    assert "Sign in" in visitor.get("/sign-ins/new").text


def test_care_mode_stays_on_this_device(visitor):
    visitor.post("/preferences", data={"care": "1"})

    assert 'data-weui-mode="care"' in visitor.get("/sign-ins/new").text


def test_a_choice_that_does_not_exist_changes_nothing(visitor):
    answer = visitor.post("/preferences", data={"theme": "purple", "next": "https://elsewhere.example"})

    assert answer.location == "/"
    assert "Set-Cookie" not in answer.headers
