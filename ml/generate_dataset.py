"""Command that writes synthetic households, the training data of the models."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ml.history import HistoryError
from ml.households import generate
from ml.households.report import describe
from ml.labelled import read_any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd


def main(argv: Sequence[str] | None = None) -> int:
    """Write the households asked for and say how many rows they are."""
    args = _parser().parse_args(argv)
    history = generate(args.households, args.seed, months=tuple(args.months))
    if args.out:
        history.to_csv(args.out, index=False, date_format="%Y-%m-%d")
        print(f"{len(history):,} rows of {args.households:,} households in {args.out}")
    if args.report:
        print(describe(history, dict(_read_others(args.compare))))
    return 0


def _read_others(folder: Path | None) -> Iterator[tuple[str, pd.DataFrame]]:
    """Read the histories and labelled sets in a folder; other CSV files are passed."""
    for path in sorted(folder.glob("*.csv")) if folder else ():
        try:
            yield path.stem, read_any(path)
        except HistoryError as error:
            print(f"left out: {error}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ml.generate_dataset", description=__doc__
    )
    parser.add_argument("--households", type=int, default=2_000, metavar="N")
    parser.add_argument("--seed", type=int, default=7, metavar="S")
    parser.add_argument(
        "--months",
        type=int,
        nargs=2,
        default=(1, 60),
        metavar=("MIN", "MAX"),
        help="shortest and longest history",
    )
    parser.add_argument(
        "--report", action="store_true", help="print what the households look like"
    )
    parser.add_argument(
        "--compare",
        type=Path,
        metavar="FOLDER",
        help="in the report, set the histories of this folder beside them",
    )
    parser.add_argument("--out", type=Path, metavar="FILE.csv[.gz]")
    return parser


if __name__ == "__main__":
    sys.exit(main())
