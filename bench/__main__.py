"""`make bench`: what things cost, each against a floor in the same run. A table for people, JSON lines for machines."""

import json
import sys

from bench import first_load_bytes, import_network, log_visit, print_codes, score_table
from bench.districts import districts

TABLE = "{measure:18} {case:12} {value:>12} {unit:9} {floor:>10} {ratio:>6} {growth:>6} {cpu_ms:>7}"


def main() -> None:
    say(TABLE.format(measure="measure", case="case", value="value", unit="unit", floor="floor", ratio="ratio",
                     growth="growth", cpu_ms="cpu ms"))  # fmt: skip
    places = districts(say)
    for found in (
        score_table.measurements(places),
        log_visit.measurements(places["1x"]),
        import_network.measurements(places["1x"]),
        print_codes.measurements(),
        first_load_bytes.measurements(places["1x"]),
    ):
        for measurement in found:
            print(json.dumps(measurement), flush=True)
            say(TABLE.format(**{"floor": "", "ratio": "", "growth": "", "cpu_ms": ""} | measurement))


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
