"""Reports from files: JSON, JSON Lines, brat stand-off, or a folder of these."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from negotiation_events.errors import OptionError
from negotiation_events.model import DEFAULT_TYPES, Report
from negotiation_events.serialize.brat import loads as read_annotations
from negotiation_events.serialize.json import from_values, parse
from negotiation_events.serialize.json import read as read_json

_SUFFIXES = (".json", ".jsonl", ".ann")


def read_reports(path: str | Path, *, types: Iterable[type] = DEFAULT_TYPES) -> tuple[Report, ...]:
    """The reports of a file, or of the files of a folder and the folders in it, in the order of their names.

    Args:
        path: a `.json` file with one report or an array of them, `.jsonl` with one a line, a brat `.ann` file with its
            text beside it (`swap.ann`, `swap.txt`), or a folder.
        types: the record types of your own that reports may hold, as for `loads`.

    Raises:
        OptionError: the path can't be read, or holds no report.
        FormatError: a file is not of its format; the message has file, place and remedy.
    """
    path = Path(path)
    kinds = tuple(types)
    if not path.is_dir():
        return tuple(_read(path, kinds))
    files = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise OptionError(f"{path}: there is no {', '.join(_SUFFIXES[:-1])} or {_SUFFIXES[-1]} file in this folder")
    return tuple(report for file in files for report in _read(file, kinds))


def read_text(path: str | Path) -> str:
    """The text of a file, its line breaks as they are.

    Raises:
        OptionError: it can't be read, or is not UTF-8.
    """
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise OptionError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise OptionError(f"{path}: not UTF-8; save it as UTF-8") from None


def _read(path: Path, types: tuple[type, ...]) -> Iterator[Report]:
    if path.suffix == ".ann":
        words = path.with_suffix(".txt")
        yield read_annotations(read_text(path), read_text(words), source=str(words), types=types)
        return
    text = read_text(path)
    if path.suffix == ".jsonl":
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield read_json(line, Report, f"{path}, line {number}: $", types)
    elif path.suffix == ".json":
        yield from _read_array(text, path, types)
    else:
        raise OptionError(f"{path}: write reports as .json, .jsonl or brat's .ann, or name a folder of such files")


def _read_array(text: str, path: Path, types: tuple[type, ...]) -> Iterator[Report]:
    root = f"{path}: $"
    values = parse(text, root)
    if not isinstance(values, list):
        yield from_values(values, Report, root, types)
        return
    for number, item in enumerate(values):
        yield from_values(item, Report, f"{root}[{number}]", types)
