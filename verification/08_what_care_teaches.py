#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What children of described caregivers learn and show, by kind and by dose."""
import math

from experiment import DESCRIBED, SEEDS, Experiment, Room, points, shown, wilson

N = 300
e = Experiment("what_care_teaches", "What care teaches: classes by kind and dose of care",
               "children raised by each described caregiver, then the Strange Situation; forced "
               "A, B, C, and D of all", f"{N} children x 5 caregivers x 3 seeds, 200 a dose")
rooms = {(who, seed): Room(who=who, dyads=N, seed=seed) for who in DESCRIBED for seed in SEEDS}


def by_seed(who, letter):
    return [rooms[who, seed].share(letter) for seed in SEEDS]


def without(name, who, letter):
    before = wilson(rooms[who, 1].share(letter), N)
    after = wilson(Room("--without", name, who=who, dyads=N).share(letter), N)
    return f"without {name}: {shown(after, percent=True)} instead of {shown(before, percent=True)}"


ASKED = "asked of the model"
for who, letter, claim, ablations in (
        ("sensitive", "B", "sensitive care: mostly B", ("trust-in-comfort",)),
        ("rejecting", "A", "rejecting care: A is the most frequent class",
         ("expression-learning", "cost-of-rebuff")),
        ("inconsistent", "C", "inconsistent care: C is the most frequent class",
         ("anger", "hope-for-the-best", "broken-contingency"))):
    holds = all(rooms[who, seed].share(letter) > max(rooms[who, seed].share(other)
                for other in "ABC" if other != letter) for seed in SEEDS)
    e.finds(claim, ", ".join(f"{100 * x:.0f}" for x in by_seed(who, letter)) + " % in three seeds",
            holds, ASKED, "; ".join(without(name, who, letter) for name in ablations))
holds = all(rooms["inconsistent", seed].share("C") > 2 * max(rooms[who, seed].share("C")
            for who in DESCRIBED if who != "inconsistent") for seed in SEEDS)
e.finds("C more than twice as often with inconsistent care as with any other",
        "; ".join(f"{who} " + ", ".join(f"{100 * x:.0f}" for x in by_seed(who, "C")) for who in DESCRIBED) +
        " % in three seeds", holds, "asked of the model: C should need more than middling trust")
holds = all(rooms["frightening", seed].share("D") > 3 * max(rooms[who, seed].share("D")
            for who in DESCRIBED if who != "frightening") for seed in SEEDS)
e.finds("frightening care: D far more often than with any other",
        ", ".join(f"{100 * x:.0f}" for x in by_seed("frightening", "D")) + " % in three seeds", holds,
        "asked of the model", without("fear-of-partner", "frightening", "D"))

DOSES = {  # by parameters of good-enough care alone; from its own value to an extreme
    "rejection": ("A", [["caregiver.rebuff_distress=" + str(x), "caregiver.rebuff_contact=" + str(y)]
                        for x, y in ((.05, .001), (.2, .01), (.35, .02), (.5, .03))]),
    "lapses of attention": ("C", [["caregiver.attention=" + str(x), "caregiver.attention_bout=" + str(y)]
                                  for x, y in ((.65, 45), (.55, 120), (.45, 200), (.35, 280))]),
    "fright": ("D", [["caregiver.fright=" + str(x), "caregiver.own_trust=" + str(y)]
                     for x, y in ((0, .7), (.01, .5), (.03, .35), (.06, .25))]),
    "intrusion": ("A", [["caregiver.intrusion=" + str(x)] for x in (.002, .02, .05, .1)]),
    "withdrawal": ("A", [["caregiver.withdrawal=" + str(x)] for x in (.02, .2, .4, .6)]),
    "low mood": ("C", [[f"caregiver.positive_affect={p}", f"caregiver.playfulness={q}", f"caregiver.attention={a}",
                        f"caregiver.latency={t}"]
                       for p, q, a, t in ((.5, .1, .65, 3), (.4, .07, .58, 3.6), (.3, .05, .5, 4.3), (.2, .03, .42, 5))]),
}
figure = []
for dose, (letter, steps) in DOSES.items():
    shares, lines = [], []
    for step in steps:
        options = [word for setting in step for word in ("--set", setting)]
        room = Room(*options, who="good-enough", dyads=200)
        shares.append({c: room.share(c) for c in "ABCD"})
    rising = [s[letter] for s in shares]
    directed = dose in ("rejection", "lapses of attention", "fright")
    se = math.sqrt(sum(p * (1 - p) / 200 for p in (rising[0], rising[-1])))
    holds = (rising[-1] - rising[0] > 1.96 * se) if directed else None
    e.finds(f"dose of {dose}", "; ".join(f"{c} " + ", ".join(f"{100 * s[c]:.0f}" for s in shares) for c in "ABCD") +
            " % from least to most", holds, "asked of the model: class shares by dose" if directed else "")
    figure.append((dose + f": {letter}", [wilson(x, 200) for x in rising]))
e.done(points("Share of the class in children of good-enough care, by dose of one thing", figure, "", 0, 1,
              legend=("none", "some", "more", "most")))
