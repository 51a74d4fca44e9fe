import pytest
from flask import get_template_attribute


@pytest.fixture
def macro(app):
    """`macro("figures", "ring")`: a macro of templates/macros, to be called like a function."""
    with app.test_request_context():
        yield lambda family, name: get_template_attribute(f"macros/{family}.html", name)
