"""How the Python contestants of Benchmarks/charts time their drawing: as the one in Swift does."""

import json
import os
import statistics
import time


def measure(engine, drawings, count, folder):
    """Draws each chart `count` times and prints a line of JSON for it; `folder` takes one of each.

    A tenth more is drawn before the clock starts. A sparkline takes so little time that it is drawn 20 times as often.
    """
    for name, draw in drawings.items():
        first = draw()
        file = f"{engine.lower().replace(' ', '-')}-{name}.svg"
        with open(os.path.join(folder, file), "w", encoding="utf-8") as stream:
            stream.write(first)
        repeats = count * 20 if name == "spark" else count
        for _ in range(repeats // 10):
            draw()
        seconds = []
        for _ in range(repeats):
            start = time.perf_counter()
            last = draw()
            seconds.append(time.perf_counter() - start)
        print(json.dumps({
            "engine": engine, "chart": name, "seconds": statistics.median(seconds), "file": file,
            "stable": first == last,
        }))
