"""Everything the README and the documentation show is run.

- ```` ```python ```` blocks run in the order of the page, in one namespace per page; in a block that begins with `>>>`
  the results shown are compared too.
- ```` ```console ```` blocks whose commands begin with `$ negotiation-events` are run, and their output is compared;
  `...` stands for whatever is left out.
- A block with a title is a file (```` ```toml title="rules.toml" ````): it is written, not run, but the tests in a
  `test_*.py` are.

All run in a folder that holds a copy of seeds/, the files of the page, and nothing else.
"""

import doctest
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import negotiation_events

ROOT = Path(__file__).parent.parent
PAGES = [page for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))] if page.is_file()]
BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)(?: +title=\"(?P<title>[^\"\n]+)\")?[^\n]*\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.+)\n?", re.MULTILINE)
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def matches(page):
    """The blocks of a page, with their code as it stands without the indent."""
    text = page.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        yield (
            match,
            text.count("\n", 0, match.start("code")) + 1,
            re.sub(f"^{match['indent']}", "", match["code"], flags=re.MULTILINE),
        )


def blocks(page, language):
    """The blocks of one language that are no files, as (number of the first line, code)."""
    for match, line, code in matches(page):
        if match["language"] == language and not match["title"]:
            yield line, code


def files(page):
    """The files that a page shows, as (path, content)."""
    for match, _, code in matches(page):
        if match["title"]:
            yield Path(match["title"]), code


def commands(page):
    """The commands of a page with the output shown below each, as (line, command, output)."""
    for line, code in blocks(page, "console"):
        _, *parts = COMMAND.split(code)
        for command, output in zip(parts[::2], parts[1::2], strict=True):
            if command.startswith("negotiation-events"):
                yield line, command, output


def name_of(page):
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def workplace(tmp_path, monkeypatch):
    if (ROOT / "seeds").is_dir():
        shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def write_files(page, folder):
    for path, code in files(page):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(code, encoding="utf-8")


@pytest.fixture
def shell(workplace, tmp_path_factory):
    """Runs a command line as a reader would, with the `negotiation-events` of this Python."""
    programs = tmp_path_factory.mktemp("bin")
    program = programs / "negotiation-events"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m negotiation_events "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(negotiation_events.__file__).parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }

    def run(command):
        done = subprocess.run(
            command,
            shell=True,
            cwd=workplace,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
            encoding="utf-8",
            check=False,
        )
        return done.stdout

    return run


def run_examples(page, line, code, namespace):
    examples = doctest.DocTestParser().get_doctest(code, namespace, name_of(page), name_of(page), line - 1)
    report = []
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    runner.run(examples, out=report.append, clear_globs=False)
    namespace.update(examples.globs)
    assert not runner.failures, "".join(report)


@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page, "python"))], ids=name_of)
def test_python_blocks_run(page, workplace):
    write_files(page, workplace)
    namespace = {"__name__": "__page__"}
    for line, code in blocks(page, "python"):
        if code.lstrip().startswith(">>>"):
            run_examples(page, line, code, namespace)
        else:
            exec(compile("\n" * (line - 1) + code, str(page), "exec"), namespace)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        pytest.param(page, path, id=f"{name_of(page)}: {path}")
        for page in PAGES
        for path, _ in files(page)
        if path.match("test_*.py") and len(path.parts) == 1
    ],
)
def test_tests_that_are_shown_pass(page, path, workplace):
    write_files(page, workplace)
    tests = [thing for name, thing in runpy.run_path(str(workplace / path)).items() if name.startswith("test_")]
    assert tests
    for test in tests:
        test()


@pytest.mark.parametrize(
    ("page", "command", "output"),
    [
        pytest.param(page, command, output, id=f"{name_of(page)}:{line}: {command}")
        for page in PAGES
        for line, command, output in commands(page)
    ],
)
def test_commands_print_what_is_shown(shell, workplace, page, command, output):
    write_files(page, workplace)
    printed = shell(command)
    if not doctest.OutputChecker().check_output(output, printed, OPTIONS):
        example = doctest.Example(command, output)
        pytest.fail(doctest.OutputChecker().output_difference(example, printed, OPTIONS | doctest.REPORT_UDIFF))
