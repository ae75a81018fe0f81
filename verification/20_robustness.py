#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Do the main orderings survive when every parameter of the laws moves? A 64-point Latin hypercube of
all of them within 20 % of their defaults (inside their ranges), the same luck at every point."""
import json
import random
import subprocess

from experiment import WORK, Experiment, Room, points, program, wilson

POINTS, CHILDREN = 64, 64
PERSONS = ("child.", "caregiver.")

e = Experiment("robustness", "Robustness: all parameters of the laws moved by up to a fifth",
               "a Latin hypercube over every parameter of the laws; at each point children of four described "
               "caregivers, the same luck", f"{POINTS} points x 4 x {CHILDREN} children")
laws = [p for p in json.loads(subprocess.run([program(), "describe", "--json"], check=True, capture_output=True,
                                             text=True).stdout) if not p["path"].startswith(PERSONS)]
luck = random.Random(64)
columns = []
for p in laws:
    order = list(range(POINTS))
    luck.shuffle(order)
    low, high = sorted((p["default"] * .8, p["default"] * 1.2))
    low, high = max(low, p["low"]), min(high, p["high"])
    columns.append([low + (high - low) * (k + luck.random()) / POINTS for k in order])

(WORK / "laws").mkdir(parents=True, exist_ok=True)
held = {"A: rejecting above sensitive": 0, "C: inconsistent above sensitive": 0, "D: frightening above sensitive": 0,
        "B: sensitive above each of the three others": 0, "shown: rejecting below twice sensitive": 0,
        "sensed: rejecting above twice sensitive": 0}
for k in range(POINTS):
    file = WORK / "laws" / f"point-{k:02}.toml"
    file.write_text("schema = 1\n" + "".join(f"{p['path']} = {column[k]:.6g}\n" for p, column in zip(laws, columns)),
                    encoding="utf-8")
    s, r, i, f = (Room("--laws", str(file), who=who, dyads=CHILDREN)
                  for who in ("sensitive", "rejecting", "inconsistent", "frightening"))
    level = {room: {n: float(room.summary[n]["value"]) for n in ("shown_8", "arousal_8")} for room in (s, r)}
    for name, holds in zip(held, (r.share("A") > s.share("A"), i.share("C") > s.share("C"), f.share("D") > s.share("D"),
                                  all(s.share("B") > other.share("B") for other in (r, i, f)),
                                  level[r]["shown_8"] < 2 * level[s]["shown_8"],
                                  level[r]["arousal_8"] > 2 * level[s]["arousal_8"])):
        held[name] += holds
for name, count in held.items():
    e.finds(name, f"at {count} of {POINTS} points", count >= .95 * POINTS, "verdicts should survive a fifth")
e.done(points("Share of points at which an ordering holds",
              [(name.split(":")[0] + ":" + name.split(":")[1][:22], [wilson(c / POINTS, POINTS)]) for name, c in held.items()],
              "", 0, 1))
