"""What every template finds."""

from datetime import UTC, datetime

from lib import clock


def test_a_word_is_said_in_the_language_of_each_reader(app):
    with app.test_request_context():
        template = app.jinja_env.from_string("{{ 'home' | word('PLACES') }}")

    def said(locale):
        with app.test_request_context(headers={"Cookie": f"locale={locale}"}):
            return template.render()

    assert (said("en"), said("zh")) == ("At home", "入户")


def test_a_moment_says_its_year_only_when_it_is_another(app, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 5, 1, tzinfo=UTC))
    with app.test_request_context():
        template = app.jinja_env.from_string("{{ moment | moment }}")
        said = [template.render(moment=datetime(year, 12, 31, 16, 5, tzinfo=UTC)) for year in (2024, 2025)]
    assert said == ["2025年1月1日 00:05", "1月1日 00:05"]
