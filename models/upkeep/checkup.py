"""What is wrong with an installation, and what to do about it: one small function for each thing that can be."""

import shutil
import ssl
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from peewee import PeeweeException
from playhouse.pool import MaxConnectionsExceeded

from lib import clock, remote
from models import database
from models.jobs.job import Job
from models.upkeep.backup import KIND
from models.upkeep.clocks import clock_before, clock_elsewhere, clock_of_database
from models.upkeep.finding import Circumstances, Finding
from models.upkeep.outage import is_damaged, outage
from rules.words import N_

ROOM, SHARE = 1 << 30, 0.05  # free on a disk, at least: bytes, and of the whole
NEAR = timedelta(days=14)  # before a certificate ends
NIGHTLY, SELDOM = timedelta(hours=36), timedelta(days=8)
PATIENCE = timedelta(minutes=5)  # until a job that waits is taken to have no worker
SECRET_LENGTH, SECRET_VARIETY = 32, 10

CHECKS: list[Callable[[Circumstances], Finding | None]] = []


def check(function):
    CHECKS.append(function)
    return function


def examine(circumstances: Circumstances) -> list[Finding]:
    """All that is wrong, in the order of the checks. Without an up-to-date database only the disk can be looked at,
    which may be why."""
    if finding := readable(circumstances) or migrations(circumstances):
        return [finding, *filter(None, [disk(circumstances)])]
    return [finding for look in CHECKS if (finding := look(circumstances))]


def readable(_: Circumstances) -> Finding | None:
    try:
        database.pending()
    except (PeeweeException, MaxConnectionsExceeded) as error:
        if outage(error):
            advice = N_("请看看数据库开着没有、地址（DATABASE_URL）对不对，再查一次。")
            return Finding(N_("数据库连不上，或者正忙。"), advice)
        if not is_damaged(error):
            raise
        advice = N_("请先把整个文件夹拷一份留着，再恢复最近的一份备份（flask restore）。手机会把缺的走访再报一遍。")
        return Finding(N_("数据库文件坏了。"), advice)
    return None


def migrations(_: Circumstances) -> Finding | None:
    if database.is_newer():
        return Finding(N_("数据库比程序新。"), N_("有人装回了旧版程序。请装上新版。"))
    if missing := database.pending():
        advice = N_("请技术人员把数据库升级到这一版（flask migrate）。")
        return Finding(N_("数据库还差 %(count)s 步没有升级。"), advice, {"count": len(missing)})
    return None


@check
def disk(given: Circumstances) -> Finding | None:
    for place in (given.plan.site.instance, given.plan.to):
        room = shutil.disk_usage(place if place.exists() else given.plan.site.instance)
        if room.free < ROOM or room.free < room.total * SHARE:
            facts = {"place": place, "free": f"{room.free / (1 << 30):.1f}"}
            return Finding(
                N_("%(place)s 所在的磁盘快满了，只剩 %(free)s GB。"), N_("请清出地方，或者换一块大些的盘。"), facts
            )
    return None


CHECKS += [clock_of_database, clock_elsewhere, clock_before]


@check
def certificate(given: Circumstances) -> Finding | None:
    address = urlsplit(given.base_url)
    if address.scheme != "https":
        return None
    facts = {"host": address.hostname}
    renew = N_("请更新证书：手机打不开过期的网址，走访就传不上来。")
    try:
        ends_at = remote.certificate_ends_at(address.hostname, address.port or 443, given.trust)
    except ssl.SSLCertVerificationError:
        return Finding(N_("%(host)s 的证书手机不认，可能过期了。"), renew, facts)
    except OSError:
        advice = N_("请看看服务和网络是不是通的，再查一次。")
        return Finding(N_("没连上 %(host)s，没法看证书。"), advice, facts, sure=False)
    if (left := ends_at - clock.now()) < NEAR:
        return Finding(N_("%(host)s 的证书还有 %(days)s 天到期。"), renew, facts | {"days": max(0, left.days)})
    return None


@check
def backups(given: Circumstances) -> Finding | None:
    ended = list(Job.select().where(Job.kind == KIND, Job.ended_at.is_null(False)).order_by(Job.id.desc()).limit(30))
    good = next((job for job in ended if job.state == "done" and Path(job.outcome["file"]).exists()), None)
    if ended and ended[0].state == "failed":
        return Finding(N_("上一次备份没有成。"), N_("请再备份一次，它会说哪里不对（flask backup）。"))
    if not good:
        advice = N_("请现在备份一份（flask backup）。后台程序（flask work）开着，以后每天夜里会自己做。")
        return Finding(N_("还没有一份备份。"), advice)
    age = clock.now() - good.ended_at
    if age > (NIGHTLY if given.plan.at else SELDOM):
        advice = N_("请看看后台程序（flask work）是不是开着，再备份一份（flask backup）。")
        return Finding(N_("最近的一份备份是 %(days)s 天前的。"), advice, {"days": age.days})
    return None


@check
def secret(given: Circumstances) -> Finding | None:
    if len(given.secret) >= SECRET_LENGTH and len(set(given.secret)) >= SECRET_VARIETY:
        return None
    advice = N_("请技术人员去掉密钥这项设置（SECRET_KEY），重新启动，程序会自己生成一个。所有人要重新登录一次。")
    return Finding(N_("登录用的密钥太短，容易被猜到。"), advice)


@check
def modes(given: Circumstances) -> Finding | None:
    """What lies in a folder that others cannot enter needs no mode of its own."""
    site, plan = given.plan.site, given.plan
    places = [plan.to, site.keys_file, *([Path(plan.passphrase_file)] if plan.passphrase_file else [])]
    inside = [site.instance / name for name in ("secret", "keys", "uploads", "lianxin.db", "queue.db")]
    open_ = sorted(place for place in {*places, *inside} if _others_reach(place, site.instance))
    if not open_:
        return None
    named = {"names": ", ".join(place.name for place in open_), "places": " ".join(map(str, open_))}
    advice = N_("请技术人员把这些地方关起来，只让程序自己看（chmod -R o-rwx %(places)s）。")
    return Finding(N_("这台机器上的别人也能看到：%(names)s。"), advice, named)


def _others_reach(place: Path, instance: Path) -> bool:
    guard = [instance] if place.is_relative_to(instance) else []
    return place.exists() and all(one.stat().st_mode & 0o007 for one in (place, *guard))


@check
def worker(_: Circumstances) -> Finding | None:
    long_ago = clock.now() - PATIENCE
    open_ = Job.select().where(Job.ended_at.is_null())
    waiting = open_.where(Job.began_at.is_null(), Job.asked_at < long_ago).count()
    alive = open_.where(Job.seen_at > long_ago).exists()
    if not waiting or alive:
        return None
    advice = N_("请技术人员把后台程序打开，并让它开机就起来（flask work）。")
    return Finding(N_("有 %(count)s 件后台任务在等，没有程序在做。"), advice, {"count": waiting})


@check
def debugging(given: Circumstances) -> Finding | None:
    if not given.debug:
        return None
    advice = N_("请技术人员关掉调试模式，重新启动（去掉 FLASK_DEBUG）。")
    return Finding(N_("调试模式开着，出错的页面会泄露数据。"), advice)


@check
def proxies(given: Circumstances) -> Finding | None:
    if not given.proxies or given.base_url:
        return None
    advice = N_("请技术人员把大家打开的网址告诉程序（BASE_URL，比如 https://lianxin.example.cn）。")
    return Finding(N_("前面有代理服务器（PROXIES），程序却不知道大家用的网址，印出来的连心码可能打不开。"), advice)
