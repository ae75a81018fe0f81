#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Match and repair of ordinary dyads above chance; security against share of good moments."""
import csv
import io
import math
import subprocess

from experiment import DESCRIBED, Experiment, Room, mean_interval, points, program, shown, simulate, wilson

e = Experiment("good_enough", "Good enough: match, mismatch, repair; security against the share of answers",
               "play of the still-face at six months, measured like a recording (scheme simulated-dyad, map affect, "
               "looked at once a second); children of caregivers who differ in one thing alone",
               "40 dyads of each described caregiver; 200 children a value")


def measured(who, *options):
    """match share, its excess over chance, repair hazard and its excess, mismatch length, next-step repair."""
    folder = simulate("still-face", "--age", "6mo", *options, who=who, dyads=40, sessions=40)
    out = {}
    for tape in sorted(folder.glob("still-face-*.csv")):
        text = subprocess.run([program(), "measure", str(tape), "--scheme", "simulated-dyad", "--grid", "1"],
                              check=True, capture_output=True, text=True).stdout
        for row in csv.DictReader(io.StringIO(text)):
            if row["person"] == "dyad" and row["stream"] == "affect" and row["episode"] == "play" and row["value"]:
                out.setdefault(row["measure"], []).append(float(row["value"]))
    return {name: mean_interval(values) for name, values in out.items() if len(values) > 2}


dyads = {who: measured(who) for who in DESCRIBED}
unmoved = measured("good-enough", "--without", "resonance")
for measure, words in (("match_share_excess", "match above circular-shift chance"),
                       ("repair_hazard_excess", "repair hazard above circular-shift chance")):
    holds = all(dyads[who][measure][1] > 0 for who in ("sensitive", "good-enough"))
    e.finds(words + " with ordinary care",
            "; ".join(f"{who} {shown(values[measure], 3)}" for who, values in dyads.items() if measure in values), holds,
            "asked of the model", f"without resonance: good-enough {shown(unmoved[measure], 3)}")
e.finds("share of play in match", "; ".join(f"{who} {shown(v['match_share'], percent=True)}" for who, v in dyads.items()),
        word="published: about 30 % (Tronick 1989, from memory), from another map and grid; ranks nobody")
e.finds("mean length of a repaired mismatch, s, looked at once a second",
        "; ".join(f"{who} {shown(v['repair_latency_mean'], 1)}" for who, v in dyads.items() if "repair_latency_mean" in v),
        word="published: 3 to 5 s from match to match (Tronick 1989, from memory), from another map")
e.finds("chance that a mismatch is repaired at the next second",
        "; ".join(f"{who} {shown(v['repair_hazard'])}" for who, v in dyads.items()),
        word="published: .34 at the next step (Gianino & Tronick 1988, from memory), step and map differ")


def shapes(x, y):
    """Least squares of a line, a saturating curve and a parabola; residual sums with their parameters."""
    def residual(columns):
        n = len(columns)
        a = [[sum(p * q for p, q in zip(columns[i], columns[j])) for j in range(n)] +
             [sum(p * q for p, q in zip(columns[i], y))] for i in range(n)]
        for i in range(n):
            pivot = max(range(i, n), key=lambda k: abs(a[k][i]))
            a[i], a[pivot] = a[pivot], a[i]
            for k in range(n):
                if k != i:
                    f = a[k][i] / a[i][i]
                    a[k] = [p - f * q for p, q in zip(a[k], a[i])]
        b = [a[i][n] / a[i][i] for i in range(n)]
        return sum((v - sum(b[i] * columns[i][k] for i in range(n))) ** 2 for k, v in enumerate(y)), b
    one = [1.0] * len(x)
    line, _ = residual([one, x])
    parabola, b = residual([one, x, [v * v for v in x]])
    saturating = min(residual([one, [1 - math.exp(-v / s) for v in x]])[0] for s in (.05, .1, .2, .4, .8))
    n = len(x)
    aic = {name: n * math.log(max(r, 1e-9) / n) + 2 * k for name, r, k in
           (("line", line, 2), ("saturating", saturating, 3), ("parabola", parabola, 3))}
    turn = -b[1] / (2 * b[2]) if b[2] < 0 else None
    inside = turn is not None and min(x) < turn < max(x)
    return aic, inside


STEPS = {"share of time attentive": [f"caregiver.attention={x}" for x in (.05, .1, .2, .3, .45, .6, .75, .9)],
         "speed of answers": [f"caregiver.latency={x}" for x in (30, 20, 14, 9, 6, 4, 2.5, 1)],
         "rate of repair": [f"caregiver.repair={x}" for x in (0, .01, .02, .04, .08, .15, .3, .6)]}
figure = []
for name, settings in STEPS.items():
    shares = [Room("--set", s, who="good-enough", dyads=200).share("B") for s in settings]
    level = [i / (len(settings) - 1) for i in range(len(settings))]
    aic, turns = shapes(level, shares)
    best = min(aic, key=aic.get)
    e.finds(f"B by {name}, from least to most", ", ".join(f"{100 * s:.0f}" for s in shares) +
            f" %; best of three shapes over the eight values: {best}" + (" with its top inside" if turns else ""))
    figure.append((name, [wilson(shares[i], 200) for i in (0, 2, 4, 7)]))
e.done(points("Share of B in children of otherwise good-enough care", figure, "", 0, 1,
              legend=("least", "little", "more", "most")))
