"""Every host gives the answers of examples/data/hosts_reference.csv to the questions of hosts_scenarios.json."""

import csv
import json
import math
import os
import unittest
from collections import defaultdict

import alkaloid

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")


def doses_of(s):
    rows = s["doses"]
    if any("id" in d for d in rows):
        defaults = {"id": 0, "time": 0.0, "amount": 0.0, "into": None, "duration": 0.0}
        return {name: [d.get(name, default) for d in rows] for name, default in defaults.items()}
    return rows


def answers(s):
    """(subject, output): [(time, value)]"""
    model = alkaloid.model(s["model"])
    common = {k: s[k] for k in ("outputs", "molar_masses") if k in s}
    when = {k: s[k] for k in ("at", "until", "every") if k in s}
    found = defaultdict(list)
    if s["kind"] == "simulate":
        c = model.simulate(doses_of(s), parameters=s.get("parameters"), **when, **common)
        for o in c.outputs:
            found[0, o.name] = list(zip(c.times, c[o.name]))
    elif s["kind"] == "records":
        c = model.records(s["records"], s.get("parameters"), **common)
        for o in c.outputs:
            for row, x in enumerate(c[o.name]):
                found[row + 1, o.name] = [(s["records"]["TIME"][row], x)]
    else:
        c = model.population(s.get("count", 0), doses=doses_of(s), parameters={**s.get("parameters", {}), **s.get("columns", {})}, variability=s.get("variability"),
                             correlations={(r["one"], r["other"]): r["value"] for r in s.get("correlations", [])}, seed=s.get("seed", 1), **when, **common)
        for i, who in enumerate(c.ids):
            for k, o in enumerate(c.outputs):
                found[int(who), o.name] = list(zip(c.times, c.values[i, k]))
    return found


class Reference(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(DATA, "hosts_scenarios.json")) as file:
            cls.scenarios = json.load(file)["scenarios"]
        cls.expected = defaultdict(lambda: defaultdict(list))
        with open(os.path.join(DATA, "hosts_reference.csv"), newline="") as file:
            for r in csv.DictReader(file):
                cls.expected[r["scenario"]][int(r["subject"]), r["output"]].append((float(r["time"]), float(r["value"])))

    def test_numbers_are_those_of_the_reference_to_twelve_digits(self):
        for s in self.scenarios:
            if "error" in s:
                continue
            with self.subTest(s["name"]):
                expected, found = self.expected[s["name"]], answers(s)
                self.assertEqual(set(found), set(expected))
                for key, rows in expected.items():
                    self.assertEqual(len(found[key]), len(rows), key)
                    for (t, x), (t0, x0) in zip(found[key], rows):
                        self.assertEqual(t, t0, key)
                        self.assertTrue((math.isnan(x) and math.isnan(x0)) or abs(x - x0) <= 1e-12 * abs(x0), f"{key} at {t} h: {x!r}, expected {x0!r}")

    def test_errors_are_word_for_word_those_of_the_reference(self):
        for s in self.scenarios:
            if "error" in s:
                with self.subTest(s["name"]), self.assertRaises(alkaloid.InvalidInput) as e:
                    answers(s)
                self.assertEqual(str(e.exception), s["error"])


if __name__ == "__main__":
    unittest.main()
