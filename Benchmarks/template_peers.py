"""The tasks of Benchmarks/templates as MiniJinja and Jinja2 do them; prints lines of JSON.

usage: template_peers.py minijinja|jinja2 FOLDER COUNT

Both escape, and refuse what is undefined. The page is compiled before the clock starts; what is measured is making it
from data that are there, `COUNT` times.
"""

import json
import os
import statistics
import sys
import time


def environment(engine, sources):
    if engine == "minijinja":
        import minijinja
        return minijinja.Environment(
            loader=sources.get, undefined_behavior="strict", auto_escape_callback=lambda name: True)
    import jinja2
    return jinja2.Environment(loader=jinja2.DictLoader(sources), undefined=jinja2.StrictUndefined, autoescape=True)


def render(engine, env, name, data):
    if engine == "minijinja":
        return env.render_template(name, **data)
    return env.get_template(name).render(data)


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as stream:
        return stream.read()


def median(count, task):
    for _ in range(count // 10 + 1):
        task()
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def compile_all(engine, sources):
    env = environment(engine, sources)
    for name, source in sources.items():
        env.add_template(name, source) if engine == "minijinja" else env.get_template(name)


def main():
    engine, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    data = json.loads(read(folder, "data.json"))
    env = environment(engine, {"page.html": read(folder, "page.html")})
    page = render(engine, env, "page.html", data)
    with open(os.path.join(folder, f"{engine}.html"), "w", encoding="utf-8") as stream:
        stream.write(page)
    print(json.dumps({"task": "render", "seconds": median(count, lambda: render(engine, env, "page.html", data))}))
    parts = os.path.join(folder, "parts")
    sources = {name: read(parts, name) for name in sorted(os.listdir(parts))}
    print(json.dumps({"task": "compile", "seconds": median(10, lambda: compile_all(engine, sources))}))


main()
