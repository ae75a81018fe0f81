#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stress and relief by episode, the secure base, shown against sensed."""
from experiment import (DESCRIBED, POPULATIONS, SEEDS, Experiment, Room, correlation, mean, mean_interval, points,
                        shown)

e = Experiment("strange_situation", "Homeostasis, secure base, and what shows at reunion",
               "the eight episodes; two populations for means by episode, described caregivers for what "
               "lies beneath", "400 dyads x 3 seeds x 2 populations")
rooms = {(who, seed): Room(who=who, population=True, seed=seed) for who in POPULATIONS for seed in SEEDS}
first = rooms["low-risk", 1]


def everywhere(test):
    return all(test(room) for room in rooms.values())


def series(name, episodes):
    return ", ".join(f"{mean(first.column(f'{name}{k}')):.0f}" for k in episodes)


e.finds("crying rises from play over the first to the second separation",
        f"{series('cry_pct_e', (2, 4, 6))} % of the time in episodes 2, 4, 6",
        everywhere(lambda r: mean(r.column("cry_pct_e2")) < mean(r.column("cry_pct_e4")) < mean(r.column("cry_pct_e6"))),
        "asked of the model: stepwise stress; Ainsworth & Bell 1970",
        "without separation-alarm: " + ", ".join(
            f"{mean(Room('--without', 'separation-alarm', who='low-risk', population=True).column(f'cry_pct_e{k}')):.0f}"
            for k in (2, 4, 6)) + " %")
e.finds("the stranger does not console as the caregiver does",
        f"{series('cry_pct_e', (7, 8))} % crying in episodes 7 and 8",
        everywhere(lambda r: mean(r.column("cry_pct_e7")) > 2 * mean(r.column("cry_pct_e8"))), "asked of the model")
e.finds("exploration stops in separation",
        f"{series('explore_pct_e', (2, 4, 6))} % of the time in episodes 2, 4, 6",
        everywhere(lambda r: mean(r.column("explore_pct_e2")) > 2 * max(mean(r.column("explore_pct_e4")),
                                                                        mean(r.column("explore_pct_e6")))),
        "Ainsworth & Bell 1970")
e.finds("exploration resumes after reunion",
        f"{series('explore_pct_e', (6, 8))} % of the time in episodes 6 and 8",
        everywhere(lambda r: mean(r.column("explore_pct_e8")) > mean(r.column("explore_pct_e6"))), "asked of the model")
soothed = {c: mean_interval(v for v, k in zip(first.column("lat_soothe8"), first.dyads) if k["class3"] == c)
           for c in "ABC"}
e.finds("time to settle at the second reunion, by class",
        "; ".join(f"{c} {shown(soothed[c], 0)} s" for c in "ABC") + " (censored counted as seen)")
subgroups = {}
for row in first.dyads:
    subgroups[row["subgroup"]] = subgroups.get(row["subgroup"], 0) + 1
e.finds("subgroups", ", ".join(f"{k} {100 * v / len(first.dyads):.0f}" for k, v in sorted(subgroups.items())) + " %")

described = {who: Room(who=who) for who in DESCRIBED}


def beneath(room, name):
    row = room.summary[name]
    return tuple(float(row[key]) for key in ("value", "low", "high"))


ratio = beneath(described["rejecting"], "arousal_8")[0] / beneath(described["sensitive"], "arousal_8")[0]
e.finds("rejected children show no more than sensitively raised ones and sense far more",
        f"shown {beneath(described['rejecting'], 'shown_8')[0]:.2f} against "
        f"{beneath(described['sensitive'], 'shown_8')[0]:.2f}, arousal {ratio:.1f} times as high",
        beneath(described["rejecting"], "shown_8")[0] < 1.3 * beneath(described["sensitive"], "shown_8")[0] and ratio > 2,
        "asked of the model", "without expression-learning: shown " + shown(beneath(
            Room("--without", "expression-learning", who="rejecting"), "shown_8")))
r = correlation(first.column("av8"), first.column("ps8"))
e.finds("avoidance and proximity seeking at the second reunion", "r = " + shown(r))
e.done(points("A minute into the second reunion: shown (blue), sensed (orange)",
              [(who, [beneath(room, "shown_8"), beneath(room, "arousal_8")]) for who, room in described.items()], "", 0,
              0.8, legend=("shown", "sensed")))
