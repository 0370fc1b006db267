"""The tasks of the benchmark as a user of polars or duckdb would write them.

usage: peers.py polars|duckdb TASK FILE [REPEATS]

Prints one line of JSON: the seconds of each repeat, the peak memory in bytes, and numbers by which the answers of all
contestants are compared. The library is imported before the clock starts.
"""

import json
import os
import resource
import sys
import time

PROVINCES_SLICED = 77
COMMODITIES_SLICED = 10


def peak_bytes():
    """The most memory this process has held at once."""
    with open("/proc/self/status", encoding="ascii") as stream:
        return next(int(line.split()[1]) * 1024 for line in stream if line.startswith("VmHWM"))


class Polars:
    def __init__(self):
        import polars

        self.pl = polars

    def load(self, file):
        pl = self.pl
        schema = {
            "date": pl.Date, "province": pl.String, "commodity": pl.String, "price": pl.Float64, "unit": pl.String,
            "status": pl.String,
        }
        self.table = pl.read_csv(file, schema=schema)

    def check(self):
        table = self.table
        return {"rows": table.height, "missing": table["price"].null_count(), "sum": table["price"].sum()}

    def prepare(self):
        """Dictionary-coded texts, as Phanit keeps them; they make polars' groups and filters faster."""
        self.table = self.table.with_columns(self.pl.col("province", "commodity", "status").cast(self.pl.Categorical))

    def group(self):
        pl = self.pl
        by = [pl.col("province"), pl.col("date").dt.truncate("1mo").alias("month")]
        result = self.table.group_by(by).agg(pl.col("price").mean())
        return {"groups": result.height, "sum": result["price"].sum()}

    def slices(self):
        pl = self.pl
        count, total = 0, 0.0
        for province, commodity in self.pairs():
            result = (
                self.table.filter((pl.col("province") == province) & (pl.col("commodity") == commodity))
                .group_by(pl.col("date").dt.truncate("1mo").alias("month")).agg(pl.col("price").mean())
            )
            count, total = count + result.height, total + result["price"].sum()
        return {"groups": count, "sum": total}

    def pairs(self):
        provinces = self.table["province"].unique(maintain_order=True).to_list()[:PROVINCES_SLICED]
        commodities = self.table["commodity"].unique(maintain_order=True).to_list()[:COMMODITIES_SLICED]
        return [(province, commodity) for province in provinces for commodity in commodities]


class DuckDB:
    def __init__(self):
        import duckdb

        self.connection = duckdb.connect()
        if os.environ.get("BENCHMARK_THREADS"):
            self.connection.execute(f"SET threads = {int(os.environ['BENCHMARK_THREADS'])}")

    def load(self, file):
        self.connection.execute(
            """
            CREATE TABLE prices AS SELECT * FROM read_csv(?, header = true, columns = {
              'date': 'DATE', 'province': 'VARCHAR', 'commodity': 'VARCHAR', 'price': 'DOUBLE', 'unit': 'VARCHAR',
              'status': 'VARCHAR'})
            """,
            [file])

    def check(self):
        rows, missing, total = self.one("SELECT count(*), count(*) - count(price), sum(price) FROM prices")
        return {"rows": rows, "missing": missing, "sum": total}

    def prepare(self):
        """Dictionary-coded texts, as Phanit keeps them."""
        for column in ("province", "commodity"):
            self.connection.execute(
                f"CREATE TYPE {column}_code AS ENUM (SELECT {column} FROM prices GROUP BY {column} ORDER BY min(rowid))")
            self.connection.execute(f"ALTER TABLE prices ALTER {column} TYPE {column}_code")

    def group(self):
        rows = self.connection.execute(
            "SELECT province, date_trunc('month', date) AS month, avg(price) FROM prices GROUP BY ALL").fetchall()
        return {"groups": len(rows), "sum": sum(row[2] for row in rows)}

    def slices(self):
        count, total = 0, 0.0
        for province, commodity in self.pairs():
            rows = self.connection.execute(
                """
                SELECT date_trunc('month', date) AS month, avg(price) FROM prices
                WHERE province = ? AND commodity = ? GROUP BY ALL
                """,
                [province, commodity]).fetchall()
            count, total = count + len(rows), total + sum(row[1] or 0 for row in rows)
        return {"groups": count, "sum": total}

    def pairs(self):
        def first(column, limit):
            query = f"SELECT {column}::VARCHAR FROM prices GROUP BY {column} ORDER BY min(rowid) LIMIT {limit}"
            return [row[0] for row in self.connection.execute(query).fetchall()]

        return [(p, c) for p in first("province", PROVINCES_SLICED) for c in first("commodity", COMMODITIES_SLICED)]

    def one(self, query):
        return self.connection.execute(query).fetchone()


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    name, task, file = sys.argv[1:4]
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    contestant = {"polars": Polars, "duckdb": DuckDB}[name]()
    seconds, cpu = [], []

    def measure(action):
        start, cpu_start = time.perf_counter(), cpu_seconds()
        result = action()
        seconds.append(time.perf_counter() - start)
        cpu.append(cpu_seconds() - cpu_start)
        return result

    if task == "load":
        measure(lambda: contestant.load(file))
        peak = peak_bytes()
        check = contestant.check()
    else:
        contestant.load(file)
        if task.endswith("-coded"):
            contestant.prepare()
        for _ in range(repeats):
            check = measure(getattr(contestant, task.removesuffix("-coded")))
        peak = peak_bytes()
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "check": check}))


main()
