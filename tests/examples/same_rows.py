"""same_rows.py <csv> <json>: the same head, columns and rows; numbers equal to the last bit; missing is null."""
import csv
import json
import math
import sys


def refuse(constant):
    sys.exit(f"{sys.argv[2]}: {constant} is no JSON")


with open(sys.argv[1], newline="") as f:
    lines = f.read().splitlines()
with open(sys.argv[2]) as f:
    other = json.load(f, parse_constant=refuse)
head = [line[2:] for line in lines if line.startswith("# ")]
rows = list(csv.reader(line for line in lines if not line.startswith("# ")))
if head and head != other["about"]:
    sys.exit("the heads differ")
if not any("alkaloid" in line or "not medical advice" in line for line in other["about"]):
    sys.exit("the JSON does not say what it was made with")
if rows[0] != other["columns"]:
    sys.exit(f"columns {rows[0]} and {other['columns']}")
if len(rows) - 1 != len(other["rows"]) or len(rows) < 2:
    sys.exit(f"{len(rows) - 1} rows and {len(other['rows'])}")
for a, b in zip(rows[1:], other["rows"]):
    if len(a) != len(b):
        sys.exit(f"{a} and {b}")
    for x, y in zip(a, b):
        if y is None:
            same = x == "." or not math.isfinite(float(x))
        elif isinstance(y, str):
            same = x == y
        else:
            same = float(x) == y
        if not same:
            sys.exit(f"{a} and {b} differ in {x} and {y}")
print(len(other["rows"]), "rows are the same")
