"""What every template finds."""


def test_a_word_is_said_in_the_language_of_each_reader(app):
    with app.test_request_context():
        template = app.jinja_env.from_string("{{ 'home' | word('PLACES') }}")

    def said(locale):
        with app.test_request_context(headers={"Cookie": f"locale={locale}"}):
            return template.render()

    assert (said("en"), said("zh")) == ("At home", "入户")
