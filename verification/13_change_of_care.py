#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mood is treated, or support given, when the child is six months old. How much of care follows, then
of the child's expectation, and how late? The model owes no recovery; what comes out is the finding."""
from experiment import SEEDS, Experiment, mean, points, rows, run, shown

N = 300
e = Experiment("change_of_care", "Mood treated, support given, at six months: what follows, and how late",
               "mothers in low mood who are treated (no low mood from six months on) or not; burdened families who "
               "get support (90 % of the load taken off) or not; beside them mothers never low. Information that changes "
               "no act is the arm without treatment. Mothers of one number differ between arms in nothing else. At 18 "
               "months a home visit and the Strange Situation", f"{N} dyads x 3 seeds an arm")


SUPPORT = ("--set", "caregiver.support=0.9")


def arm(before, after, options, seed):
    luck = ("--seed", str(seed))
    young = run("raise", "--population", before, "--dyads", str(N), "--until", "6mo", "--episodes", "750", *luck)
    old = run("raise", "--children", str(young), "--population", after, "--until", "18mo", *options, *luck)
    room = rows(run("simulate", "strange-situation", "--children", str(old), "--no-page", *luck) / "dyads.csv")
    visit = rows(run("simulate", "home-visit", "--children", str(old), "--no-page", *luck) / "dyads.csv")
    course = {}
    for folder in (young, old):
        for row in rows(folder / "course.csv"):
            course[row["measure"], int(row["age_months"])] = tuple(float(row[k]) for k in ("value", "low", "high"))
    return {"course": course, "B": sum(row["class4"] == "B" for row in room) / N,
            "care": mean(float(row["sensitivity"]) if row["sensitivity"] else None for row in visit)}


ARMS = {"low mood": ("depressed-mothers", "depressed-mothers", ()), "treated": ("depressed-mothers", "low-risk", ()),
        "never low": ("low-risk", "low-risk", ()), "burdened": ("high-risk", "high-risk", ()),
        "supported": ("high-risk", "high-risk", SUPPORT)}
found = {(name, seed): arm(*kinds, seed) for name, kinds in ARMS.items() for seed in SEEDS}


def trust(name, age, seed=1):
    return found[name, seed]["course"]["trust", age]


e.finds("sensitivity rated in a home visit at 18 months", "; ".join(
    name + " " + ", ".join(f"{found[name, seed]['care']:.2f}" for seed in SEEDS) for name in ARMS) + " in three seeds",
        all(found["treated", s]["care"] > found["low mood", s]["care"] and
            found["supported", s]["care"] > found["burdened", s]["care"] for s in SEEDS),
        "asked of the model: treatment and support act back on care")
for age in (6, 9, 12, 18):
    e.finds(f"trust at {age} months", "; ".join(f"{name} {shown(trust(name, age))}" for name in ARMS))


def followed(age, seed):
    low, high = trust("low mood", age, seed)[0], trust("never low", age, seed)[0]
    return (trust("treated", age, seed)[0] - low) / (high - low)


for age in (7, 9, 12, 18):
    e.finds(f"share of what low mood took from trust that treatment has given back by {age} months",
            ", ".join(f"{100 * followed(age, seed):.0f}" for seed in SEEDS) + " % in three seeds")
e.finds("B of all at 18 months", "; ".join(
    name + " " + ", ".join(f"{100 * found[name, seed]['B']:.0f}" for seed in SEEDS) for name in ARMS) + " % in three seeds")
e.done(points("Trust by age (seed 1)", [(f"{age} months", [trust(name, age) for name in ARMS]) for age in
                                        (3, 6, 7, 9, 12, 15, 18)], "", .3, .8, legend=tuple(ARMS)))
