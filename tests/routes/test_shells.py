"""The parts of the app that the browser asks for by itself."""

import json
import re

import pytest

from routes.shells import SIGNAL_ONLY

SHELLS = ("/visits/new", "/visits/scan", "/visits/waiting")


def shelf(client):
    return json.loads(re.match(r"self\.SHELF = (\{.*\});\n", client.get("/service-worker.js").text)[1])


def test_the_service_worker_answers_for_the_whole_site_and_is_checked_each_time(visitor):
    response = visitor.get("/service-worker.js")
    assert response.mimetype == "text/javascript"
    assert response.headers["Cache-Control"] == "no-cache"


def test_everything_on_its_shelf_is_there_for_a_deputy(as_):
    client = as_("D001")
    kept = shelf(client)
    addresses = [*kept["files"], *kept["shells"], *kept["pages"]]
    answers = {path: client.get(path, follow_redirects=True).status_code for path in addresses}
    assert answers == dict.fromkeys(addresses, 200)


def test_all_that_its_pages_ask_for_is_on_its_shelf_and_nothing_of_the_offices(as_):
    client = as_("D001")
    kept = shelf(client)
    pages = "".join(client.get(path, follow_redirects=True).text for path in (*kept["shells"], *kept["pages"]))
    asked = set(re.findall(r'<(?:script|link)[^>]*(?:src|href)="(/static/[^"?]+\.(?:js|css))', pages))
    assert {path for path in asked - kept["files"].keys() if path.rsplit("/", 1)[1] not in SIGNAL_ONLY} == set()
    assert not {"/static/css/office.css", "/static/icons/icon-512.png"} & kept["files"].keys()


def test_what_is_kept_imports_nothing_that_is_not(visitor):
    kept = shelf(visitor)["files"].keys()
    scripts = [path for path in kept if path.startswith("/static/js/")]
    found = {name for path in scripts for name in re.findall(r'from "\./([\w-]+\.js)"', visitor.get(path).text)}
    assert found and {f"/static/js/{name}" for name in found} <= kept


def test_the_decoder_is_kept_for_later(visitor):
    kept = shelf(visitor)
    assert any(path.endswith(".wasm") for path in kept["later"])
    assert set(kept["later"]) <= set(kept["files"])


def test_any_changed_file_changes_the_worker(visitor, monkeypatch):
    before = visitor.get("/background-worker.js").text
    monkeypatch.setattr("routes.shells.asset_version", lambda: "another")
    assert visitor.get("/background-worker.js").text != before


def test_web_assembly_is_allowed_in_the_scanners_thread_alone(visitor):
    assert "'wasm-unsafe-eval'" in visitor.get("/scan-worker.js").headers["Content-Security-Policy"]
    elsewhere = [visitor.get(path) for path in ("/service-worker.js", "/sign-ins/new", "/static/js/scan.js")]
    assert not any("unsafe" in response.headers["Content-Security-Policy"] for response in elsewhere)


def test_a_script_imported_without_its_fingerprint_is_checked_each_time(visitor):
    assert visitor.get("/static/js/store.js").headers["Cache-Control"] == "no-cache"
    assert "max-age=31536000" in visitor.get("/static/js/app.js?v=1").headers["Cache-Control"]


def test_the_manifest_makes_it_installable_with_the_scanner_one_press_away(visitor):
    manifest = visitor.get("/manifest.webmanifest").get_json(force=True)
    assert {icon["sizes"] for icon in manifest["icons"]} == {"192x192", "512x512"}
    assert [shortcut["url"] for shortcut in manifest["shortcuts"]] == ["/visits/scan", "/visits/waiting"]
    assert all(visitor.get(icon["src"]).status_code == 200 for icon in manifest["icons"])


@pytest.mark.parametrize("path", SHELLS)
def test_a_shell_is_the_same_for_everybody_and_holds_nothing_personal(as_, village, path):
    def plain(client):
        return re.sub(r'(content|value)="[\w.\-]{40,}"', "", client.get(path).text)  # tokens against forged requests

    ours, theirs = plain(as_("D001")), plain(as_("D004"))
    assert ours == theirs
    assert village.deputy("王秀英").name not in ours


@pytest.mark.parametrize("path", SHELLS)
def test_a_shell_swallows_no_message_meant_for_a_page(as_, path):
    client = as_("D001")
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "密码设好了。")]
    assert "密码设好了" not in client.get(path).text
    with client.session_transaction() as session:
        assert session["_flashes"]


@pytest.mark.parametrize("path", SHELLS)
def test_nobody_gets_a_shell_without_signing_in(visitor, path):
    assert "/sign-ins/new" in visitor.get(path).headers["Location"]
