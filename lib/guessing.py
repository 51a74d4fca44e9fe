"""Whether a password is among the first that somebody would try: by zxcvbn, which knows the common ones, dates, rows of
keys and repetitions; and by what is common in China."""

EASY = 10**6  # fewer tries than these
LONGEST = 64  # letters that are looked at: it takes long for more, and so would a guesser
COMMON_HERE = (
    "woaini", "aini", "woaiwojia", "zhongguo", "tiananmen", "woshishui", "nihao", "mima", "wang", "zhang", "baobao",
    "admin", "520", "521", "1314", "5201314", "1314520", "5211314", "168", "888", "666",
)  # fmt: skip


def is_easily_guessed(password: str, known: list[str]) -> bool:
    """`known`: what others know of the person anyway, such as names and numbers."""
    from zxcvbn import zxcvbn  # its lists of words are large, and passwords are set seldom

    words = [*COMMON_HERE, *(word.lower() for word in known if word)]
    return not password or zxcvbn(password[:LONGEST], user_inputs=words)["guesses"] < EASY
