"""Doses, and tables of them."""

from __future__ import annotations

from typing import Iterable, NamedTuple, Optional

from .checks import is_date, is_missing, refuse


class Dose(NamedTuple):
    """A row of a table of doses; `dose(...)` makes them."""
    time: float = 0.0           #: [h]
    amount: float = 0.0         #: in the unit of its way ("mg")
    into: Optional[str] = None  #: a way of the model ("oral", "ethanol oral", a compartment); None: the model's first
    duration: float = 0.0       #: of an infusion [h]; 0: at once
    rate: float = 0.0           #: instead of a duration, per h
    ii: float = 0.0             #: between copies [h]
    addl: int = 0               #: how many copies follow
    ss: int = 0                 #: 1: steady state at `time`, 2: on top of what is there; not in populations


class Doses(tuple):
    """Several doses; `a + b` is both, `a.delayed(2)` the same 2 h later."""

    def __add__(self, other):
        return Doses(tuple(self) + tuple(other))

    def delayed(self, hours: float) -> "Doses":
        return Doses(d._replace(time=d.time + hours) for d in self)

    def __repr__(self):
        return "Doses(\n" + "".join(f"    {d}\n" for d in self) + ")"


def dose(amount: float, at: float = 0.0, into: Optional[str] = None, *, over: float = 0.0, rate: float = 0.0, every: float = 0.0, count: int = 1, steady: bool = False) -> Doses:
    """A dose, once or repeated.

    amount   in the unit of its way: mg, for ethanol g, for fentanyl ug
    at       time of the first [h]
    into     how it goes in: one of `model.ways` ("oral", "intravenous", "mitragynine oral", a compartment); None: the first
    over     duration of an infusion [h]; or `rate`, the amount per h
    every    between doses [h], with `count` of them
    steady   it has been given every so often for ever: steady state at `at`
    """
    for name, x in (("amount", amount), ("at", at), ("over", over), ("rate", rate), ("every", every)):
        _no_date(name, x)
    return Doses([Dose(at, amount, into, over, rate, every, count - 1, 1 if steady else 0)])


_columns = Dose._fields


def _no_date(name, x):
    if is_date(x):
        refuse("doses", name, x, "a number, times in hours: dates and differences of times have units of their own")


def _cell(name, x):
    _no_date(name, x)
    if is_missing(x):
        return None if name == "into" else float("nan")
    x = x.item() if hasattr(x, "item") else x
    return int(x) if name in ("addl", "ss") and isinstance(x, float) and x.is_integer() else x


def rows_of(doses) -> list:
    """What the library takes: a list of rows, from `Doses`, a list of dicts or rows, or a table (dict of columns, DataFrame)."""
    if doses is None:
        return []
    if type(doses) is Doses:
        return list(doses)
    if isinstance(doses, Dose):
        return [doses]
    if hasattr(doses, "columns") or isinstance(doses, dict):
        return [row for row, _ in table_of(doses)]
    return [_row(d) for d in doses]


def _row(d) -> Dose:
    d = d if isinstance(d, Dose) else Dose(**d) if isinstance(d, dict) else Dose(*d)
    for name, x in zip(_columns, d):
        _no_date(name, x)
    return d


def table_of(table) -> Iterable[tuple]:
    """(row, subject or None) of a table: columns time, amount, into, duration, rate, ii, addl, ss, and id in populations."""
    names = [str(c) for c in (table.columns if hasattr(table, "columns") else table.keys())]
    strange = [n for n in names if n not in _columns and n != "id"]
    if strange:
        raise ValueError(f"doses: column {', '.join(map(repr, strange))}, must be one of id, {', '.join(_columns)}")
    columns = [list(table[n]) for n in names]
    if len({len(c) for c in columns}) > 1:
        raise ValueError("doses: columns have " + ", ".join(f"{len(c)} ({n})" for n, c in zip(names, columns)) + " rows, must be as many each")
    rows = []
    for cells in zip(*columns):
        named = {n: _cell(n, c) for n, c in zip(names, cells)}
        rows.append((Dose(**{n: c for n, c in named.items() if n != "id"}), named.get("id")))
    return rows
