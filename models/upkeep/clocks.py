"""Whether the clock is right: against the database server's, a web server's, and what was written down before."""

from datetime import datetime, timedelta

from lib import clock, remote
from models.audit import Audit
from models.database import db, is_file
from models.upkeep.finding import Circumstances, Finding
from rules.words import N_

DRIFT = timedelta(seconds=30)
TIMING = N_("请技术人员打开自动对时（systemd-timesyncd 或 chrony）。")


def clock_of_database(_: Circumstances) -> Finding | None:
    if is_file(db.obj):
        return None
    moment = db.execute_sql("SELECT now()").fetchone()[0]
    return _drift(moment, N_("这台机器的时钟和数据库服务器差 %(seconds)s 秒。"))


def clock_elsewhere(given: Circumstances) -> Finding | None:
    if not given.clock_url:
        return None
    try:
        moment = remote.time_at(given.clock_url)
    except OSError:
        advice = N_("能上网的时候再看一次，或者对着手机看看时间。")
        return Finding(N_("没连上 %(url)s，没法对时间。"), advice, {"url": given.clock_url}, sure=False)
    return _drift(moment, N_("这台机器的时钟和外面的服务器差 %(seconds)s 秒。"))


def _drift(moment: datetime, wrong: str) -> Finding | None:
    apart = abs(moment - clock.now())
    if apart <= DRIFT:
        return None
    return Finding(wrong, TIMING, {"seconds": round(apart.total_seconds())})


def clock_before(_: Circumstances) -> Finding | None:
    """On a machine of its own there is no other clock to ask: but the last line of the log cannot be of tomorrow."""
    last = Audit.select(Audit.at).order_by(Audit.id.desc()).first()
    ahead = last.at - clock.now() if last else timedelta(0)
    if ahead <= DRIFT:
        return None
    wrong = N_("最后一条记录比现在还晚 %(minutes)s 分钟：这台机器的时钟往回拨过。")
    return Finding(wrong, TIMING, {"minutes": -(-ahead // timedelta(minutes=1))})
