#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The still-face effect, its recovery, what is carried over, and which law it needs."""
from experiment import POPULATIONS, SEEDS, Experiment, Face, points, shown

EFFECT, RECOVERY, CARRY = "still-face effect", "recovery", "carry-over"
MESMAN = "direction: Mesman et al. 2009"

e = Experiment("still_face", "Still-face: change when she goes still, recovery, carry-over",
               "infants of six months from two populations, play, still-face, reunion, 120 s each; "
               "standardised within-dyad effects d_z", "300 dyads x 3 seeds x 2 populations")
groups = {(who, seed): Face(who=who, population=True, seed=seed) for who in POPULATIONS for seed in SEEDS}
without = {name: Face("--without", name, who="low-risk", population=True)
           for name in ("broken-contingency", "anger", "over-stimulation")}
whole = groups["low-risk", 1]


def claim(measure, contrast, sign, words, word, ablations):
    values = [face.effect[measure, contrast] for face in groups.values()]
    holds = all((low > 0) if sign > 0 else (high < 0) for _, low, high in values)
    lost = "; ".join(f"without {name}: {shown(without[name].effect[measure, contrast])}" for name in ablations)
    e.finds(words, "d_z " + shown(whole.effect[measure, contrast]) +
            f" (least of all runs {min(v[0] for v in values):.2f}, most {max(v[0] for v in values):.2f})",
            holds, word, lost)


claim("positive", EFFECT, -1, "smiles fall", MESMAN, ["broken-contingency"])
claim("gaze", EFFECT, -1, "gaze at her falls", MESMAN, ["broken-contingency"])
claim("negative", EFFECT, 1, "distress rises", MESMAN, ["broken-contingency", "anger", "over-stimulation"])
claim("initiatives", EFFECT, 1, "bids of one's own burst", "asked of the model: re-engagement at once",
      ["broken-contingency"])
claim("positive", RECOVERY, 1, "smiles come back", "asked of the model: recovery on return", ["broken-contingency"])
claim("gaze", RECOVERY, 1, "gaze comes back", "asked of the model: recovery on return", ["broken-contingency"])
claim("negative", RECOVERY, -1, "distress falls again", "asked of the model: recovery on return", ["broken-contingency"])
for measure, words in (("positive", "smiles"), ("gaze", "gaze"), ("negative", "distress")):
    e.finds(f"{words} in the reunion against play (carry-over)", "d_z " + shown(whole.effect[measure, CARRY]))
e.done(points("Still-face, low-risk families: d_z",
              [(measure, [whole.effect[measure, c] for c in (EFFECT, RECOVERY, CARRY)])
               for measure in ("positive", "gaze", "negative", "initiatives")], "d_z", -2, 2, zero=0,
              legend=("effect", "recovery", "carry-over")))
