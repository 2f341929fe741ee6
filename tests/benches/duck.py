"""The same counts over the same tables in DuckDB, asked one at a time by `cargo bench --bench reports`.

Reads tables as CSV from the folder named on the command line, says "siap" (or "tanpa duckdb"), then answers each line of
JSON {"sql": ..., "runs": n} with {"ms": [...], "rows": n}. Never touches an office's file.
"""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    try:
        import duckdb
    except ImportError:
        print("tanpa duckdb", flush=True)
        return
    base = duckdb.connect()
    for table in sorted(Path(sys.argv[1]).glob("*.csv")):
        base.execute(f"CREATE TABLE {table.stem} AS SELECT * FROM read_csv('{table}', header = true, all_varchar = true, sample_size = -1)")
    print(f"siap {duckdb.__version__}", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        took, rows = [], 0
        for _ in range(asked["runs"]):
            began = time.perf_counter()
            rows = len(base.execute(asked["sql"]).fetchall())
            took.append((time.perf_counter() - began) * 1e3)
        print(json.dumps({"ms": took, "rows": rows}), flush=True)


main()
