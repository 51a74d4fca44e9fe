import json
import logging
import sys

from lib.log_lines import Lines, request_id


def line(message, *args, error=None, **extra):
    record = logging.LogRecord("models.jobs.job", logging.ERROR, __file__, 1, message, args, error)
    record.__dict__.update(extra)
    return json.loads(Lines().format(record))


def test_a_line_says_when_how_bad_where_and_what():
    told = line("job %s (%s) failed", 7, "import", facts={"status": 500})

    assert told["at"].endswith("+00:00")
    assert (told["level"], told["logger"], told["message"]) == ("error", "models.jobs.job", "job 7 (import) failed")
    assert told["status"] == 500


def test_a_line_bears_the_number_of_the_request_that_it_belongs_to():
    token = request_id.set("1234-5678")
    try:
        assert line("words")["request"] == "1234-5678"
    finally:
        request_id.reset(token)
    assert "request" not in line("words")


def test_an_error_is_told_by_its_kind_and_places_and_never_by_its_words():
    try:
        try:
            {}["李建国家"]
        except KeyError as error:
            raise ValueError("不认识李建国家") from error
    except ValueError:
        told = line("a request failed", error=sys.exc_info())

    assert told["error"] == "ValueError < KeyError"
    assert told["trace"][-1].endswith("test_an_error_is_told_by_its_kind_and_places_and_never_by_its_words")
    assert "李建国" not in json.dumps(told, ensure_ascii=False)


def test_neither_the_address_of_a_page_nor_an_errors_words_get_in_as_an_argument():
    told = line("Error handling request %s: %s", "/E/TOKEN", ValueError("李建国家"))

    assert told["message"] == "Error handling request …: …"
