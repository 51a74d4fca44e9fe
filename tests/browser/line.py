"""The line between phones and the server: it counts what is posted, and can be cut at the worst moment."""

import io
import json
import socket


class Line:
    """Sits in front of a live server. `posts`: the batches that arrived, each a list of uuids in order."""

    def __init__(self, server):
        self.posts: list[list[str]] = []
        self.lost_answers = 0  # so many batches are taken in, and nobody hears of it
        self.choke_on = ""  # a batch with this word in it breaks the server
        self._app = server.app.wsgi_app
        server.app.wsgi_app = self

    def __call__(self, environ, start_response):
        if (environ["REQUEST_METHOD"], environ["PATH_INFO"]) != ("POST", "/visits"):
            return self._app(environ, start_response)
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        self.posts.append([visit["uuid"] for visit in json.loads(body)["visits"]])
        if self.choke_on and self.choke_on in body.decode():
            return self._break(start_response)
        answer = self._app(environ | {"wsgi.input": io.BytesIO(body)}, start_response)
        return self._cut(environ, answer) if self.lost_answers else answer

    def _break(self, start_response):
        start_response("500 Broken", [("Content-Type", "text/plain")])
        return [b"broken"]

    def _cut(self, environ, answer):
        self.lost_answers -= 1
        list(answer)
        environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return []
