"""How many examples a property is tried with: some in every run, ten times as many with `THOROUGH=1 make test`."""

import os

from hypothesis import HealthCheck, settings

TIMES = 10 if os.environ.get("THOROUGH") else 1


def examples(usual: int) -> settings:
    """Decorates a property that wants more or fewer than the others."""
    return settings(max_examples=usual * TIMES)


def begin() -> None:
    """How long an example takes says how busy the machine is, and nothing about what is tried."""
    settings.register_profile(
        "shared", deadline=None, max_examples=40 * TIMES,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )  # fmt: skip
    settings.load_profile("shared")
