#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""SYSTEM 6.13: a caregiver's mood is treated at six months. How much of the child's expectation follows, and how
late? The model owes no recovery; what comes out is the finding."""
from experiment import SEEDS, Experiment, points, rows, run, shown

N = 300
e = Experiment("change_of_care", "Mood treated at six months: what follows, and how late",
               "children of mothers in low mood; from six months on the mothers are as low-risk mothers are "
               "(treated), or stay as they were, which is also what an information-only arm is in the model (it "
               "changes no act); beside them children of low-risk mothers from birth; at 18 months the Strange "
               "Situation. Mothers of one number differ between arms in nothing but their mood", f"{N} dyads x 3 seeds an arm")


def arm(before, after, seed):
    luck = ("--seed", str(seed))
    young = run("raise", "--population", before, "--dyads", str(N), "--until", "6mo", "--episodes", "750", *luck)
    old = run("raise", "--children", str(young), "--population", after, "--until", "18mo", *luck)
    room = rows(run("simulate", "strange-situation", "--children", str(old), "--no-page", *luck) / "dyads.csv")
    course = {}
    for folder in (young, old):
        for row in rows(folder / "course.csv"):
            course[row["measure"], int(row["age_months"])] = tuple(float(row[k]) for k in ("value", "low", "high"))
    return course, sum(row["class4"] == "B" for row in room) / N


ARMS = {"untreated": ("depressed-mothers", "depressed-mothers"), "treated": ("depressed-mothers", "low-risk"),
        "never low": ("low-risk", "low-risk")}
found = {(name, seed): arm(*kinds, seed) for name, kinds in ARMS.items() for seed in SEEDS}


def trust(name, age, seed=1):
    return found[name, seed][0]["trust", age]


for age in (6, 9, 12, 18):
    e.finds(f"trust at {age} months", "; ".join(f"{name} {shown(trust(name, age))}" for name in ARMS))


def followed(age, seed):
    low, high = trust("untreated", age, seed)[0], trust("never low", age, seed)[0]
    return (trust("treated", age, seed)[0] - low) / (high - low)


for age in (7, 9, 12, 18):
    e.finds(f"share of the difference in trust that is made up by {age} months",
            ", ".join(f"{100 * followed(age, seed):.0f}" for seed in SEEDS) + " % in three seeds")
e.finds("B of all at 18 months", "; ".join(
    name + " " + ", ".join(f"{100 * found[name, seed][1]:.0f}" for seed in SEEDS) for name in ARMS) + " % in three seeds")
e.done(points("Trust by age (seed 1)", [(f"{age} months", [trust(name, age) for name in ARMS]) for age in
                                        (3, 6, 7, 9, 12, 15, 18)], "", .3, .8, legend=tuple(ARMS)))
