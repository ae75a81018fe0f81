# SPDX-License-Identifier: Apache-2.0
"""What the experiments of verification/ share: running the program, estimates, figures, verdicts.

Each experiment is an executable file NN_name.py that gets the path of the program and writes
build/verification/NAME.json and docs/emergence/NAME.svg. It reads only what the program prints or
writes; scripts/emergence gathers the results into docs/emergence.md. Standard library only.
"""
import csv
import hashlib
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "build/verification"
SEEDS = (1, 2, 3)
POPULATIONS = ("low-risk", "community")
DESCRIBED = ("sensitive", "good-enough", "rejecting", "inconsistent", "frightening")


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def program():
    return sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/bowlby")


def run(*command):
    """Runs the program and returns the folder it wrote. Equal commands are run once: they give equal
    bytes, as long as the program and the files they name stay the same."""
    made_of = [pathlib.Path(program()).read_bytes(), repr(command).encode()]
    made_of += [path.read_bytes() for path in sorted((ROOT / "data").rglob("*.toml"))]
    made_of += [path.read_bytes() for path in map(pathlib.Path, command) if path.suffix == ".toml"]
    folder = WORK / "runs" / hashlib.sha256(b"\0".join(made_of)).hexdigest()[:20]
    if not (folder / "done").exists():
        with open(os.devnull, "w", encoding="utf-8") as quiet:
            subprocess.run([program(), *command, "-o", str(folder)], check=True, stdout=quiet,
                           stderr=quiet)
        (folder / "done").touch()
    return folder


def simulate(procedure, *options, who, population=False, dyads=400, seed=1, sessions=0):
    """Runs one group through a procedure and returns its folder."""
    return run("simulate", procedure, "--population" if population else "--caregiver", who,
               "--dyads", str(dyads), "--seed", str(seed), "--sessions", str(sessions), "--no-page",
               *options)


class Room:
    """One group in the Strange Situation: a row a dyad, what the child learned beside it."""

    def __init__(self, *options, who, population=False, dyads=400, seed=1):
        self.folder = simulate("strange-situation", *options, who=who, population=population,
                               dyads=dyads, seed=seed)
        self.dyads = rows(self.folder / "dyads.csv")
        self.children = rows(self.folder / "children.csv")
        self.summary = {row["measure"]: row for row in rows(self.folder / "summary.csv")}

    def column(self, name):
        source = self.dyads if name in self.dyads[0] else self.children
        return [float(row[name]) if row[name] else None for row in source]

    def share(self, letter):
        """Share of a forced class, or of D among all."""
        key = "class4" if letter == "D" else "class3"
        return sum(row[key] == letter for row in self.dyads) / len(self.dyads)

    def is_class(self, letter, key="class3"):
        return [1.0 if row[key] == letter else 0.0 for row in self.dyads]


class Face:
    """One group in the still-face: standardised effects by measure and contrast."""

    def __init__(self, *options, who, population=False, dyads=300, seed=1):
        folder = simulate("still-face", "--age", "6mo", *options, who=who, population=population,
                          dyads=dyads, seed=seed)
        self.effect = {}
        for row in rows(folder / "summary.csv"):
            if row["d_z"]:
                self.effect[row["measure"], row["contrast"]] = tuple(
                    float(row[key]) for key in ("d_z", "d_z_low", "d_z_high"))


def known(values):
    return [value for value in values if value is not None]


def mean(values):
    return statistics.fmean(known(values))


def mean_interval(values):
    values = known(values)
    half = 1.96 * statistics.stdev(values) / math.sqrt(len(values))
    return mean(values), mean(values) - half, mean(values) + half


def wilson(share, n):
    z2 = 1.96 ** 2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = 1.96 * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return share, middle - half, middle + half


def correlation(x, y):
    """Pearson's r over pairs that are both known, with Fisher's 95 % interval."""
    pairs = [(a, b) for a, b in zip(x, y) if a is not None and b is not None]
    mx, my = mean(a for a, _ in pairs), mean(b for _, b in pairs)
    sx = math.sqrt(sum((a - mx) ** 2 for a, _ in pairs))
    sy = math.sqrt(sum((b - my) ** 2 for _, b in pairs))
    if sx == 0 or sy == 0:
        return None
    r = sum((a - mx) * (b - my) for a, b in pairs) / (sx * sy)
    z, half = math.atanh(r), 1.96 / math.sqrt(len(pairs) - 3)
    return r, math.tanh(z - half), math.tanh(z + half)


def pooled(estimates, n):
    """Correlations of independent runs of n dyads each, as one with its 95 % interval (Fisher)."""
    z = statistics.fmean(math.atanh(r) for r, _, _ in estimates)
    half = 1.96 / math.sqrt(len(estimates) * (n - 3))
    return math.tanh(z), math.tanh(z - half), math.tanh(z + half)


def scores(values):
    m, s = statistics.fmean(values), statistics.pstdev(values)
    return [(value - m) / s if s else 0.0 for value in values]


# What makes care good, as described (hidden from every instrument): the mean of these scores.
CARE = {"attention": 1, "notice_threshold": -1, "reading_accuracy": 1, "latency": -1, "warmth": 1,
        "persistence": 1, "rebuff_distress": -1, "withdrawal": -1, "intrusion": -1, "repair": 1}


def care(room):
    parts = []
    for name, sign in CARE.items():
        values = [float(child[f"caregiver.{name}"]) for child in room.children]
        if min(values) > 0:
            values = [math.log(value) for value in values]
        parts.append([sign * score for score in scores(values)])
    return [statistics.fmean(part) for part in zip(*parts)]


def shown(estimate, digits=2, percent=False):
    if estimate is None:
        return "not estimable"
    scale = 100 if percent else 1
    digits = 0 if percent else digits
    value, low, high = (scale * x for x in estimate)
    return f"{value:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]" + (" %" if percent else "")


class Experiment:
    """Gathers findings and verdicts of one experiment; `done` writes them."""

    def __init__(self, name, phenomenon, how, n):
        self.name = name
        self.data = {"name": name, "phenomenon": phenomenon, "how": how, "n": n, "findings": []}

    def finds(self, claim, result, holds=None, word="", ablation=""):
        """`holds`: True, False, or None where no direction was given beforehand."""
        self.data["findings"].append({"claim": claim, "result": result, "holds": holds,
                                      "word": word, "ablation": ablation})
        mark = {True: "holds", False: "FAILS", None: "finding"}[holds]
        print(f"  {mark:8s}{claim}: {result}" + (f"; {ablation}" if ablation else ""))

    def done(self, svg):
        WORK.mkdir(parents=True, exist_ok=True)
        figures = ROOT / "docs/emergence"
        figures.mkdir(parents=True, exist_ok=True)
        (figures / f"{self.name}.svg").write_text(svg, encoding="utf-8")
        number = pathlib.Path(sys.argv[0]).stem[:2]
        (WORK / f"{number}_{self.name}.json").write_text(json.dumps(self.data, indent=1), encoding="utf-8")
        sys.exit(1 if any(finding["holds"] is False for finding in self.data["findings"]) else 0)


COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")  # Okabe and Ito


def points(title, groups, unit, low, high, zero=None, legend=()):
    """Dots with intervals, one line each: groups = [(label, [(value, low, high), ...])]."""
    left, right, row, top = 190, 600, 22, 46
    per = max(len(values) for _, values in groups)
    step = row if per == 1 else 12 * per + 8
    height = top + step * len(groups) + 34

    def x(value):
        return left + (right - left) * (min(max(value, low), high) - low) / (high - low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 {height}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect width="640" height="{height}" fill="#ffffff"/>',
           f'<text x="10" y="20" font-weight="bold">{title}</text>']
    for i, name in enumerate(legend):
        at = left + 84 * i
        out.append(f'<circle cx="{at}" cy="34" r="4" fill="{COLOURS[i]}"/>'
                   f'<text x="{at + 8}" y="38">{name}</text>')
    for k in range(5):
        value = low + (high - low) * k / 4
        out.append(f'<line x1="{x(value):.1f}" x2="{x(value):.1f}" y1="{top}" y2="{height - 30}" '
                   'stroke="#dddddd"/>'
                   f'<text x="{x(value):.1f}" y="{height - 14}" text-anchor="middle">{value:g}</text>')
    if zero is not None:
        out.append(f'<line x1="{x(zero):.1f}" x2="{x(zero):.1f}" y1="{top}" y2="{height - 30}" '
                   'stroke="#666666"/>')
    out.append(f'<text x="{right + 4}" y="{height - 14}">{unit}</text>')
    for i, (label, values) in enumerate(groups):
        begin = top + step * i
        out.append(f'<text x="{left - 12}" y="{begin + step / 2 + 4:.1f}" text-anchor="end">{label}</text>')
        for k, estimate in enumerate(values):
            if estimate is None:
                continue
            value, lowest, highest = estimate
            y = begin + (step / 2 if per == 1 else 10 + 12 * k)
            colour = COLOURS[k % len(COLOURS)]
            out.append(f'<line x1="{x(lowest):.1f}" x2="{x(highest):.1f}" y1="{y:.1f}" y2="{y:.1f}" '
                       f'stroke="{colour}" stroke-width="2"/>'
                       f'<circle cx="{x(value):.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')
    return "\n".join(out + ["</svg>", ""])
