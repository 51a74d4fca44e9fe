"""`make bench`: what things cost, each against a floor in the same run. A table for people, JSON lines for machines.

- `log_visit`: visits a second that 16 phones get written: the whole request with session, token, scope, ledger and
  durable commit, one at a time (`batch-1`) or by fifties (`batch-50`), 30,000 visits being there. `floor` is a bare
  Flask view that inserts one row through Peewee. `4x-data`, `16x-data`: one at a time to 4 and 16 times the visits.
  `postgresql-…`: on a PostgreSQL server, against the same floor on that server.
- `memory`: the largest process of those servers after that, for each kind of database.
- `flush`: 300 phones hand in a hundred visits each within one minute; how long a phone waits for the answer to fifty.
- `score_table`: the office's page of 305 deputies, alone, and within 10 and 100 times as many deputies and visits;
  `floor` is the bare SQL of it.
- `rescore_year`: everybody's total under a changed table, for a year of 30,000 and of 3,000,000 visits; `floor` is
  DuckDB that only counts the same lines, both in seconds. Here a lower `ratio` is better.
- `try_out`: what the office waits for when it tries such a table on that year, beside the one that holds.

`ratio` is ours over the floor, as a rate; `growth` the time of a case over that of the first of its measure.
"""

import json
import sys

from bench import first_load_bytes, flush, import_network, log_visit, print_codes, rescore_year, score_table
from bench.districts import districts

TABLE = "{measure:18} {case:19} {value:>12} {unit:9} {floor:>10} {ratio:>6} {growth:>6} {cpu_ms:>7}"


def main() -> None:
    say(TABLE.format(measure="measure", case="case", value="value", unit="unit", floor="floor", ratio="ratio",
                     growth="growth", cpu_ms="cpu ms"))  # fmt: skip
    places = districts(say)
    for found in (
        score_table.measurements(places),
        log_visit.measurements(places),
        flush.measurements(places),
        rescore_year.measurements(places),
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
