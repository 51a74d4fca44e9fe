"""What `make demo` says when it stands: where it is, who to sign in as, and which code to scan."""

from unicodedata import east_asian_width

from demo.introduction import PASSWORD, Cast
from lib.qr import blocks
from rules.households import pins
from rules.households.codes import shown, url

COLUMN = 24


def lines(cast: Cast, base: str, authority: str = "") -> str:
    """The text for the terminal. `authority`: where phones get the certificate from, if they need one."""
    return "\n".join(filter(None, [_addresses(base, authority), _people(cast), _code(cast, base), _stop()]))


def _addresses(base: str, authority: str) -> str:
    text = f"\n  连心演示区 · the demo district\n\n  网址 address    {base}\n"
    if authority:
        text += (
            f"\n  手机连同一个无线网，扫这个码打开(浏览器会提醒证书，选择继续)\n"
            f"  Scan with a phone in the same network; accept the browser's warning:\n\n{blocks(base)}\n\n"
            f"  要在没信号时也能用，手机先装这张证书 · to work offline, install this certificate first\n"
            f"  {authority}\n\n{blocks(authority)}\n"
        )
    return text


def _people(cast: Cast) -> str:
    roles = {"代表 deputy": cast.deputy, "办公室 office clerk": cast.clerk, "组长 group leader": cast.leader}
    people = [(role, login, PASSWORD, name) for role, (login, name) in roles.items()]
    rows = [("登录 sign in as", "名字 name", "密码 password", ""), *people]
    rows.append(("管理员 administrators", ", ".join(cast.administrators), PASSWORD, ""))
    return "".join(f"  {''.join(map(_column, row)).rstrip()}\n" for row in rows)


def _column(text: str) -> str:
    """A Chinese character takes two places in a terminal."""
    wide = sum(east_asian_width(character) in "WF" for character in text)
    return text + " " * (COLUMN - len(text) - wide)


def _code(cast: Cast, base: str) -> str:
    return (
        f"  一户人家的码 a household's code\n    {url(base, cast.token)}\n    手输 typed: {shown(cast.short)}\n"
        f"  这户人家自己看 the household's own page: {base}/own-homes/new\n    密码 PIN: {pins.shown(cast.pin)}\n"
    )


def _stop() -> str:
    return "  按 Ctrl-C 停止 · Ctrl-C stops it\n"
