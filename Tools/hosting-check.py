"""Checks the files for code hosts: their form by the schemas of GitHub and GitLab, each script of their steps and of the
examples for servers by ShellCheck.

usage: hosting-check.py
"""

import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
GITHUB = ROOT / "Hosting/github/github"
GITLAB = ROOT / "Hosting/gitlab/gitlab-ci.yml"
SCHEMAS = [
    (["vendor.github-workflows"], sorted(GITHUB.glob("workflows/*.yml"))),
    (["vendor.github-actions"], sorted(GITHUB.glob("actions/*/action.yml"))),
    (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], [GITLAB]),
]


def scripts(node):
    """The texts that a shell runs, wherever they stand."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "run" and isinstance(value, str):
                yield value
            elif key in ("script", "before_script"):
                yield "\n".join(value)
            else:
                yield from scripts(value)
    elif isinstance(node, list):
        for item in node:
            yield from scripts(item)


def main():
    failed = False
    for schema, files in SCHEMAS:
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, *map(str, files)]
        failed |= subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0
    texts = [(str(path), text) for _, files in SCHEMAS for path in files for text in scripts(yaml.safe_load(path.read_text()))]
    texts += [(str(path), path.read_text()) for path in [ROOT / "Documentation/examples/server/publish"]]
    for path, text in texts:
        shell = ["shellcheck", "--shell=bash", "-"]
        result = subprocess.run(shell, input=text, text=True, capture_output=True)
        if result.returncode:
            failed = True
            print(f"{path}\n{result.stdout}{result.stderr}")
    print(f"hosting: {sum(len(files) for _, files in SCHEMAS)} files, {len(texts)} scripts" + (": failed" if failed else ""))
    return failed


if __name__ == "__main__":
    sys.exit(main())
