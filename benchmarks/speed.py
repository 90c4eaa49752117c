r"""How fast the parser is, beside one bare pass over the tokens of the same text.

    python benchmarks/speed.py [PATH ...] [--worst CHARACTERS]

Without a path it takes seeds/*.txt. The token pass, `for _ in re.finditer(r"\w+|[^\w\s]", text): pass`, is what any
program pays that looks at every word in Python: the ratio to it can be compared between machines, seconds can't.
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from negotiation_events import Parser, parse

ROOT = Path(__file__).parent.parent
ARTICLE = 3000
PATIENCE = 60.0

TOKEN = re.compile(r"\w+|[^\w\s]")

# Reports of the same style in which nobody negotiates.
QUIET = [
    "Heavy rain kept the first ferries in the harbour of Port Sava on Tuesday, and the island schools opened two hours "
    "late. The mayor, Ana Petrel, said that 14 of the 20 pumps were running again by noon. “We were lucky with the "
    "wind,” she told the local radio. Last spring a similar storm had left 3,000 homes dark for four days.\n\n",
    "The museum of Norland opened its new wing on Saturday with 240 paintings from the collection of a shipowner who "
    "died in 1921. Visitors waited for up to three hours. The director called the building the largest in the region, "
    "and a guide said the oldest canvas, a view of the river in winter, would stay on show until next June.\n\n",
    "Helvia beat Sudria 3-1 in the second half of a rough match, and its captain scored twice from the left. The coach "
    "praised the young defenders, who had joined the team in August. About 12,000 people watched. According to the "
    "club, tickets for the final on 9 May will cost less than in the year before.\n\n",
]

WORST = {
    "one letter": "a",
    "one capital": "A",
    "digits": "1",
    "spaces": " ",
    "line breaks": "\n",
    "full stops": ".",
    "commas": ", ",
    "straight quotes": '"',
    "opening quotes": "“",
    "apostrophes": "'",
    "brackets": "(",
    "dashes": "–",
    "capitalized words": "Norland ",
    "a list of actors": "Norland, Sudria and ",
    "nested conditions": "if Norland agrees ",
    "nested claims": "Norland said that ",
    "one verb": "agreed ",
    "one noun": "talks ",
    "one cue": "said ",
    "initials": "A B C ",
    "ordinary words": "the house of many rooms was empty and cold ",
    "quoted words": '"a" ',
    "words in brackets": "(a) ",
    "lists": "between 2 and 3 ",
    "stops and quotes": ".''a ",
    "short reports": "Norland and Sudria held talks.\n\n",
    "numbers": "1,000 ",
    "one long sentence": "talks between Norland and Sudria on a truce ",
    "private use": "\ue000",
    "combining marks": "e\u0301",
}


def seconds(action: Callable[[], object], at_least: float = 0.5, runs: int = 3) -> float:
    """The shortest of several runs: what disturbs a run only ever makes it longer, and the first one also warms up."""
    best = float("inf")
    spent = 0.0
    while spent < at_least or runs > 0:
        start = time.process_time()
        action()
        taken = time.process_time() - start
        best, spent, runs = min(best, taken), spent + taken, runs - 1
    return best


def parse_all(texts: Iterable[str]) -> None:
    """What is measured."""
    for text in texts:
        parse(text)


def pass_over_tokens(texts: Iterable[str]) -> None:
    """What it is measured against."""
    for text in texts:
        for _ in TOKEN.finditer(text):
            pass


def in_fresh_process(code: str, *arguments: str) -> float:
    """Milliseconds that `code` reports from a process of its own; the best of five."""
    command = [sys.executable, "-c", "import sys, time\nstart = time.perf_counter()\n" + code, *arguments]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(5)]
    return min(float(run) for run in runs)


def import_time(module: str) -> float:
    """Milliseconds to import a module first thing in a process."""
    return in_fresh_process(f"import {module}\nprint(1000 * (time.perf_counter() - start))")


def first_parse(path: Path) -> float:
    """Milliseconds of the first parse of a process, import not counted."""
    return in_fresh_process(
        "from pathlib import Path\nfrom negotiation_events import parse\n"
        'text = Path(sys.argv[1]).read_text(encoding="utf-8")\nstart = time.perf_counter()\n'
        "parse(text)\nprint(1000 * (time.perf_counter() - start))",
        str(path),
    )


def row(name: str, value: str) -> None:
    """One line of the result, shown at once: the next one may take long."""
    print(f"{name:<44} {value}", flush=True)


def report_start(path: Path) -> None:
    """What a process pays once."""
    row("import of attrs", f"{import_time('attrs'):8.1f} ms")
    row("import of negotiation_events.model", f"{import_time('negotiation_events.model'):8.1f} ms")
    row("import of negotiation_events", f"{import_time('negotiation_events'):8.1f} ms")
    row("first parse of a process", f"{first_parse(path):8.1f} ms")


def report_texts(name: str, texts: list[str]) -> float:
    """Speed on these texts; returns seconds per character."""
    characters = sum(map(len, texts))
    words = sum(len(text.split()) for text in texts)
    parsing = seconds(lambda: parse_all(texts))
    tokens = seconds(lambda: pass_over_tokens(texts))
    print(f"\n{name}: {len(texts)} texts, {words} words, {characters} characters")
    row("articles a second", f"{len(texts) / parsing:8.0f}")
    row("words a second", f"{words / parsing:8.0f}")
    row(f"milliseconds per {ARTICLE} characters", f"{1000 * parsing / characters * ARTICLE:8.2f}")
    row("times the bare token pass", f"{parsing / tokens:8.1f}")
    return parsing / characters


def report_worst(characters: int, ordinary: float) -> None:
    """Time per character of hostile texts, in units of the given texts'; growth is 1 where work is linear.

    Most of them hold no word of negotiation: they are read all the same, which users can ask for.
    """
    print(f"\nworst cases, read in full: {characters} characters")
    parse = Parser(everything=True).parse
    ratios = []
    for name, piece in WORST.items():
        text = (piece * (characters // len(piece) + 1))[:characters]
        part = text[: characters // 16]
        small = seconds(lambda part=part: parse(part), at_least=0.05) / max(len(part), 1)
        # Quadratic work would take 16 times as long per character.
        if small * 16 * characters > PATIENCE:
            row(name, f"{small / ordinary:8.2f} times the given texts at {len(part)} characters; the rest left out")
            ratios.append(small / ordinary)
            continue
        full = seconds(lambda text=text: parse(text), at_least=0, runs=1) / characters
        ratios.append(full / ordinary)
        row(name, f"{full / ordinary:8.2f} times the given texts, growth {full / small:5.2f}")
    row("the worst of them", f"{max(ratios):8.2f} times the given texts")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    arguments.add_argument("--worst", type=int, default=1_000_000, help="length of the worst cases; 0 leaves them out")
    options = arguments.parse_args()
    paths = options.paths or sorted((ROOT / "seeds").glob("*.txt"))
    if not paths:
        arguments.error("no texts: give paths, or put articles into seeds/")

    report_start(paths[0])
    ordinary = report_texts("given texts", [path.read_text(encoding="utf-8") for path in paths])
    quiet = report_texts("texts without negotiations", [(text * ARTICLE)[:ARTICLE] for text in QUIET])
    row("times faster than the given texts", f"{ordinary / quiet:8.1f}")
    if options.worst:
        report_worst(options.worst, ordinary)


if __name__ == "__main__":
    main()
