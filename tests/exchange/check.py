#!/usr/bin/env python3
"""check.py PROGRAM [ARGUMENT...]

Reads what PROGRAM prints (JSON of examples/support/exported.hpp: models in every exported form, and the library's own
numbers) and computes each form's beginnings, derivatives, observables, fractions and lags from its text alone. They must
agree with the library's to 1e-12. mrgsolve's blocks must compile, where there is a compiler. The pictures must have the model's flows as edges, and Graphviz must take them.
Needs Python's standard library only. --models FOLDER counts the models that the headers there define, --page FILE must show
the two-compartment model in every form.
"""
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys

TOLERANCE = 1e-12
FUNCTIONS = {"exp": math.exp, "expm1": math.expm1, "log": math.log, "log1p": math.log1p, "sqrt": math.sqrt, "pow": math.pow,
             "abs": abs, "min": min, "max": max, "std": type("std", (), {"abs": abs, "fmin": min, "fmax": max})}
faults = []


def fault(model, form, text):
    faults.append(f"{model['title']}, {form}: {text}")


def compare(model, form, what, theirs, ours):
    """`ours` is the library's number."""
    scale = max(abs(ours), 1e-3)
    if not abs(theirs - ours) <= TOLERANCE * scale:
        fault(model, form, f"{what}: {theirs!r} from the text, {ours!r} in the library")


class Text:
    """What one form says, as expressions in Python's notation: names in the order in which they are computed."""

    def __init__(self):
        self.values, self.begin, self.fraction, self.lag, self.flows, self.slopes, self.outputs = {}, {}, {}, {}, [], {}, []
        self.time = "t"

    def compute(self, amounts, time):
        """Derivatives by compartment, and observables in order, at these amounts."""
        scope = dict(FUNCTIONS)
        scope.update(self.values)
        scope.update(amounts)
        scope[self.time] = time
        for name, expression in self.flows:
            scope[name] = eval(expression, {"__builtins__": {}}, scope)
        slopes = {c: eval(e, {"__builtins__": {}}, scope) for c, e in self.slopes.items()}
        return slopes, [eval(e, {"__builtins__": {}}, scope) for _, e in self.outputs]

    def constant(self, expression):
        return eval(expression, {"__builtins__": {}}, {**FUNCTIONS, **self.values})


def read_rxode2(code):
    t = Text()
    body = re.search(r"^\w+ <- rxode2::rxode2\(\{\n(.*)^\}\)\n\Z", code, re.S | re.M).group(1)
    states = set(re.findall(r"d/dt\((\w+)\)", body))
    for line in body.splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        left, right = (s.strip() for s in line.split(" = ", 1))
        right = right.replace("^", "**")
        if m := re.fullmatch(r"d/dt\((\w+)\)", left):
            t.slopes[m[1]] = right
        elif m := re.fullmatch(r"(\w+)\(0\)", left):
            t.begin[m[1]] = right
        elif m := re.fullmatch(r"f\((\w+)\)", left):
            t.fraction[m[1]] = right
        elif m := re.fullmatch(r"alag\((\w+)\)", left):
            t.lag[m[1]] = right
        elif re.fullmatch(r"-?[\d.]+(e[+-]?\d+)?", right):
            t.values[left] = float(right)
        elif t.slopes:
            t.outputs.append((left, right))
        else:
            t.flows.append((left, right))
        if left in states:
            raise ValueError(f"{left} is a compartment and something else")
    return t


def read_mrgsolve(code):
    t = Text()
    t.time = "SOLVERTIME"
    block, captured, declared = "", [], []
    for line in code.splitlines():
        if line.startswith("$"):
            block = line.split()[0]
            continue
        line = line.split("//")[0].strip()
        if not line or block == "$PROB":
            continue
        if block in ("$PARAM", "$CMT", "$CAPTURE"):
            name, *rest = (s.strip() for s in line.split(" : "))
            if block == "$PARAM":
                t.values[name] = float(rest[0])
            (declared if block != "$CAPTURE" else captured).append(name)
            continue
        if not line.endswith(";"):
            raise ValueError(f"no semicolon: {line}")
        left, right = (s.strip() for s in line[:-1].split(" = ", 1))
        if re.search(r"(?<![\w.])\d+(?![\w.])", re.sub(r"\de[+-]\d+", "0.5", right)):
            raise ValueError(f"a whole number, which C++ may divide as such: {line}")
        right = right.replace("std::", "std.")
        if left.startswith("dxdt_"):
            t.slopes[left[5:]] = right
        elif left.startswith("double "):
            (t.flows if block == "$ODE" else t.outputs).append((left[7:], right))
        elif block == "$MAIN" and left.endswith("_0"):
            t.begin[left[:-2]] = right
        elif block == "$MAIN" and left.startswith("F_"):
            t.fraction[left[2:]] = right
        elif block == "$MAIN" and left.startswith("ALAG_"):
            t.lag[left[5:]] = right
        else:
            raise ValueError(f"not understood: {line}")
    if captured != [name for name, _ in t.outputs] or len(set(declared)) != len(declared):
        raise ValueError("what is captured is not what is computed, or a name stands twice")
    return t


class Latex:
    """A little parser of what latex.hpp writes; names become Python's."""

    TOKEN = re.compile(r"\s*(\\left\(|\\right\)|\\left\||\\right\||\\[a-zA-Z]+|[A-Za-z]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?|.)")

    def __init__(self, text):
        self.tokens, at = [], 0
        text = re.sub(r"A_\{\\mathrm\{((?:[^{}\\]|\\_)*)\}\}", lambda m: "@amount<" + m[1].replace("\\_", "_") + ">", text)
        text = re.sub(r"\\mathrm\{((?:[^{}\\]|\\_)*)\}", lambda m: "@name<" + m[1].replace("\\_", "_") + ">", text)
        text = re.sub(r"r_\{(\d+)\}", r"@name<r_\1>", text)
        names = re.compile(r"\s*@(amount|name)<(\w+)>")
        while at < len(text.rstrip()):
            m = names.match(text, at)
            if m:
                self.tokens.append(("name", ("A_" if m[1] == "amount" else "") + m[2]))
            else:
                m = self.TOKEN.match(text, at)
                self.tokens.append(("token", m[1]))
            at = m.end()
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def take(self, expected=None):
        token = self.peek()
        if expected is not None and token != ("token", expected):
            raise ValueError(f"{expected} expected, not {token[1]}")
        self.at += 1
        return token

    def whole(self):
        e = self.sum()
        if self.peek()[0] != "end":
            raise ValueError(f"left over: {self.tokens[self.at:]}")
        return e

    def sum(self):
        e = ""
        if self.peek() == ("token", "-"):
            self.take()
            e = "-"
        e += self.product()
        while self.peek() in (("token", "+"), ("token", "-")):
            e = f"{e} {self.take()[1]} {self.product()}"
        return f"({e})"

    def product(self):
        e = self.power()
        while self.peek() == ("token", "\\cdot"):
            self.take()
            e = f"{e}*{self.power()}"
        return e

    def group(self):
        self.take("{")
        e = self.sum()
        self.take("}")
        return e

    def power(self):
        e = self.atom()
        if self.peek() == ("token", "^"):
            self.take()
            e = f"{e}**{self.group()}"
        return e

    def brackets(self):
        self.take("\\left(")
        e = self.sum()
        while self.peek() == ("token", ","):
            self.take()
            e += ", " + self.sum()
        self.take("\\right)")
        return f"({e})"

    def atom(self):
        kind, token = self.take()
        if kind == "name":
            return token
        if token[0].isdigit():
            return f"{float(token)!r}"
        if token == "t":
            return "t"
        if token == "\\frac":
            return f"({self.group()}/{self.group()})"
        if token == "\\left(":
            self.at -= 1
            return self.brackets()
        if token == "{":
            self.at -= 1
            return self.group()
        if token == "\\sqrt":
            return f"sqrt({self.group()})"
        if token == "\\left|":
            e = self.sum()
            self.take("\\right|")
            return f"abs({e})"
        if token in ("\\exp", "\\ln", "\\min", "\\max"):
            return {"\\ln": "log"}.get(token, token[1:]) + self.brackets()
        raise ValueError(f"unknown: {token}")


def read_latex(code):
    t = Text()
    rows = re.search(r"\\begin\{align\*\}\n(.*)\n\\end\{align\*\}\n\Z", code, re.S).group(1).split(" \\\\\n")
    for row in rows:
        left, right = row.split(" &= ", 1)
        right = Latex(right.split(" && ")[0]).whole()
        if m := re.fullmatch(r"\\frac\{\\mathrm\{d\}A_\{\\mathrm\{(.*)\}\}\}\{\\mathrm\{d\}t\}", left):
            t.slopes[m[1].replace("\\_", "_")] = right
        elif m := re.fullmatch(r"r_\{(\d+)\}", left):
            t.flows.append((f"r_{m[1]}", right))
        elif m := re.fullmatch(r"A_\{\\mathrm\{(.*)\}\}\(0\)", left):
            t.begin[m[1].replace("\\_", "_")] = right
        elif m := re.fullmatch(r"([Ft])_\{\\mathrm\{(\w+)\},\\mathrm\{(.*)\}\}", left):
            (t.fraction if m[1] == "F" else t.lag).setdefault((m[2], m[3].replace("\\_", "_")), []).append(right)
        else:
            name = Latex(left).whole()
            value = re.fullmatch(r"\(?\(?-?\d[\d.e+-]*(\*10\.0\*\*\(-?[\d.]+\))?\)?\)?", right)
            if value:
                t.values[name.strip("()")] = eval(right)
            else:
                t.outputs.append((name.strip("()"), right))
    return t


def check_text(model, form, text):
    prefix = "A_" if form == "latex" else ""
    compartments = list(text.slopes)
    if len(compartments) != len(model["compartments"]):
        fault(model, form, f"{len(compartments)} derivatives for {len(model['compartments'])} compartments")
        return
    for i, c in enumerate(compartments):
        compare(model, form, f"beginning of {c}", text.constant(text.begin.get(c, "0")), model["begin"][i])
    for k, state in enumerate(model["states"]):
        slopes, outputs = text.compute({prefix + c: x for c, x in zip(compartments, state)}, model["times"][k])
        if len(outputs) != len(model["observables"]):
            fault(model, form, f"{len(outputs)} outputs for {len(model['observables'])} observables")
            return
        # What flows in and out cancels: rounding is judged by the largest derivative.
        largest = max(abs(v) for v in model["slopes"][k])
        for i, c in enumerate(compartments):
            if not abs(slopes[c] - model["slopes"][k][i]) <= TOLERANCE * largest:
                fault(model, form, f"d{c}/dt: {slopes[c]!r} from the text, {model['slopes'][k][i]!r} in the library")
        for i, name in enumerate(model["observables"]):
            compare(model, form, name, outputs[i], model["outputs"][k][i])
    ways = {}
    for route, to, f, lag in zip(model["routes"], model["into"], model["available"], model["lags"]):
        ways.setdefault(to, []).append((route, f, lag))
    for i, name in enumerate(model["compartments"]):
        spelt, here = compartments[i], ways.get(name, [])
        if form == "latex":
            for what, table, index, usual in (("fraction", text.fraction, 1, 1.0), ("lag", text.lag, 2, 0.0)):
                for route in {w[0] for w in here}:
                    theirs = sorted(text.constant(e) for e in table.get((route, spelt), []))
                    ours = sorted(w[index] for w in here if w[0] == route)
                    stated = [x for x in ours if x != usual] if len(theirs) < len(ours) else ours
                    if len(stated) != len(theirs):
                        fault(model, form, f"{what} into {name}: {theirs} for {ours}")
                    for a, b in zip(theirs, stated):
                        compare(model, form, f"{what} into {name}", a, b)
        elif len({w[1:] for w in here}) > 1:
            if spelt in text.fraction or spelt in text.lag:
                fault(model, form, f"one fraction or lag for ways into {name} that differ")
        elif here:
            compare(model, form, f"fraction into {name}", text.constant(text.fraction.get(spelt, "1")), here[0][1])
            compare(model, form, f"lag into {name}", text.constant(text.lag.get(spelt, "0")), here[0][2])


def check_pictures(model):
    if not model["arrows"]:
        return
    wanted = sorted(model["arrows"])
    drawn = sorted(f"{m[1]}|{m[3]}|{m[4]}" for m in re.finditer(r"^    (\S+) (-->|-\.->)\|(.*)\| (\S+)$", model["mermaid"], re.M))
    if drawn != wanted:
        fault(model, "mermaid", f"edges {drawn}, flows {wanted}")
    drawn = sorted(f"{m[1]}|{m[3]}|{m[2]}" for m in re.finditer(r'^    "([^"]+)" -> "([^"]+)" \[label="([^"]*)"', model["graphviz"], re.M))
    if drawn != wanted:
        fault(model, "graphviz", f"edges {drawn}, flows {wanted}")


def as_cpp(code, number):
    """mrgsolve's blocks as a translation unit of plain C++, as mrgsolve makes of them."""
    blocks = dict(re.findall(r"^\$(\w+)[^\n]*\n(.*?)(?=^\$|\Z)", code, re.M | re.S))
    names = [line.split(" : ")[0] for line in (blocks.get("PARAM", "") + blocks["CMT"]).splitlines() if line.strip()]
    compartments = [line.split(" : ")[0] for line in blocks["CMT"].splitlines() if line.strip()]
    names += [p + c + q for c in compartments for p, q in (("dxdt_", ""), ("F_", ""), ("ALAG_", ""), ("", "_0"))] + ["SOLVERTIME"]
    return (f"namespace model_{number} {{\ndouble {', '.join(names)};\n"
            + "".join(f"void {b.lower()}_block() {{\n{blocks.get(b, '')}}}\n" for b in ("MAIN", "ODE", "TABLE")) + "}\n")


def compile_mrgsolve(models):
    compiler = shutil.which("c++") or shutil.which("g++")
    if compiler:
        text = "#include <cmath>\nusing namespace std;\n" + "".join(as_cpp(m["mrgsolve"], i) for i, m in enumerate(models))
        said = subprocess.run([compiler, "-x", "c++", "-std=c++17", "-fsyntax-only", "-"], input=text, capture_output=True, text=True)
        if said.returncode:
            faults.append("mrgsolve's blocks are no C++:\n" + said.stderr[:2000])


def defined_models(folder):
    return sum(len(re.findall(r"static (?:constexpr )?auto flows\(", p.read_text())) for p in pathlib.Path(folder).glob("*.hpp"))


def main():
    arguments = sys.argv[1:]
    folder = page = None
    while arguments and arguments[0] in ("--models", "--page"):
        if arguments[0] == "--models":
            folder = arguments[1]
        else:
            page = pathlib.Path(arguments[1]).read_text()
        arguments = arguments[2:]
    models = json.loads(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)
    for model in models:
        for form, read in (("rxode2", read_rxode2), ("mrgsolve", read_mrgsolve), ("latex", read_latex)):
            try:
                check_text(model, form, read(model[form]))
            except (ValueError, AttributeError, NameError, SyntaxError, ArithmeticError) as e:
                fault(model, form, f"{type(e).__name__}: {e}")
        check_pictures(model)
    compile_mrgsolve(models)
    if folder and defined_models(folder) != len(models):
        faults.append(f"{folder} defines {defined_models(folder)} models, {len(models)} are exported")
    for model in models:
        if page and model["title"] == "two_compartment":
            for form in ("mermaid", "graphviz", "latex", "mrgsolve", "rxode2"):
                if model[form] not in page:
                    fault(model, form, "the page does not show what the program prints")
    pictures = "".join(m["graphviz"] for m in models)
    if shutil.which("dot"):
        drawn = subprocess.run(["dot", "-Tsvg"], input=pictures, capture_output=True, text=True)
        expected = sum(1 for m in models if m["graphviz"])
        if drawn.returncode or drawn.stderr or drawn.stdout.count("<svg ") != expected:
            faults.append(f"dot drew {drawn.stdout.count('<svg ')} of {expected} pictures: {drawn.stderr}")
    for one in faults:
        print(one)
    print(f"{len(models)} models in 5 forms, {len(faults)} faults" + ("" if shutil.which("dot") else "; pictures not drawn for want of dot"))
    return 1 if faults or not models else 0


if __name__ == "__main__":
    sys.exit(main())
