"""What forms bring, read safely."""

from urllib.parse import urlsplit


def local_path(text: str | None) -> str:
    """A path within this site, or nothing: a link must not lead a signed-in person elsewhere."""
    text = text or ""
    parts = urlsplit(text)
    if parts.scheme or parts.netloc or not text.startswith("/") or text.startswith(("//", "/\\")):
        return ""
    return text
