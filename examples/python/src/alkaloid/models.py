"""Models by name."""

from __future__ import annotations

from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple, Union

import numpy as np

from . import _core
from .answers import Course, Crowd, Failure, Output, Parameter, RecordCourse, RecordFailure, Source, Substance, Way
from .checks import floats, is_date, is_missing, whole, whole_numbers
from .doses import rows_of, table_of

_no_masses: dict = {}
_no_outputs: tuple = ()


def models() -> List[str]:
    """The names of all models."""
    return _core.names()


def model(name: str) -> "Model":
    """The model of this name; `models()` lists them."""
    if name not in _known:
        _known[name] = Model(_core.find(name))
    return _known[name]


_known: Dict[str, "Model"] = {}


def _look(at, until, every):
    return (None if at is None else floats("at", at), None if until is None else floats("until", until), None if every is None else floats("every", every))


def _names(outputs):
    return (outputs,) if isinstance(outputs, str) else outputs


class Model:
    """A model: `print(model)` shows its parameters, units, outputs and how doses go in."""

    def __init__(self, core):
        about = core.description()
        self._core = core
        self._outputs: Dict[tuple, tuple] = {}
        self.name: str = about["name"]
        self.title: str = about["title"]
        self.linear: bool = about["linear"]                                                       #: solved exactly
        self.parameters: Dict[str, Parameter] = {p[0]: Parameter(*p) for p in about["parameters"]}
        self.substances: Dict[str, Substance] = {s[0]: Substance(*s) for s in about["substances"]}
        self.outputs: Dict[str, Output] = {o[0]: Output(*o) for o in about["outputs"]}            #: observables, then compartments
        self.ways: Dict[str, Way] = {w[0]: Way(*w) for w in about["ways"]}                        #: the first is the default

    @property
    def typical(self) -> Dict[str, float]:
        """Typical values, of those parameters that have one."""
        return {n: p.typical for n, p in self.parameters.items() if p.typical is not None}

    @property
    def observables(self) -> List[str]:
        return [n for n, o in self.outputs.items() if not o.is_compartment]

    @property
    def compartments(self) -> List[str]:
        """In the order of CMT: the first is 1."""
        return [n for n, o in self.outputs.items() if o.is_compartment]

    def simulate(self, doses=None, *, until: Optional[float] = None, every: Optional[float] = None, at=None, parameters: Optional[Mapping[str, float]] = None, outputs: Sequence[str] = _no_outputs,
                 molar_masses: Optional[Mapping[str, float]] = None, solver: str = "automatic", relative: Optional[float] = None, absolute: Optional[float] = None) -> Course:
        """One subject.

        doses         `alkaloid.dose(...)`, sums of them, or a table: columns time [h], amount, into, duration [h], rate, ii [h],
                      addl, ss (dict of arrays, DataFrame)
        until, every  a grid of times, 0, every, ... until [h]; or `at`, a list of times [h]
        parameters    name: value; what is left out has its typical value
        outputs       names, or one; none: all observables
        molar_masses  of substances that are yours: {"drug": 300} [g/mol], where the model needs them
        solver        "automatic" (exact where the model is linear), "exact", "dopri5", "rosenbrock4", "taylor"
        relative, absolute   tolerance of each step where something is integrated [1], [umol]

        Raises InvalidInput, IntegrationError.
        """
        described, times, values, by, steps = self._core.simulate(
            (parameters or _no_masses, molar_masses or _no_masses, _names(outputs), solver, relative, absolute), rows_of(doses), *_look(at, until, every))
        return Course(self._described(described), times, values, by, steps)

    def population(self, count: int = 0, *, doses=None, until: Optional[float] = None, every: Optional[float] = None, at=None, parameters: Optional[Mapping[str, Union[float, Sequence[float]]]] = None,
                   variability: Optional[Mapping[str, float]] = None, correlations: Optional[Mapping[Tuple[str, str], float]] = None, ids: Optional[Sequence[int]] = None, outputs: Sequence[str] = _no_outputs,
                   seed: int = 1, replicate: int = 0, threads: int = 0, out: Optional[np.ndarray] = None, progress: Optional[Callable[[int, int], None]] = None,
                   molar_masses: Optional[Mapping[str, float]] = None, solver: str = "automatic", relative: Optional[float] = None, absolute: Optional[float] = None) -> Crowd:
        """Many subjects, side by side in lanes and threads; other Python threads run meanwhile.

        count         of subjects; not needed where a parameter is a column, or with `ids`
        parameters    name: value for all, or an array with a value a subject
        variability   name: coefficient of variation (0.3 is 30 %); log-normal around the above, drawn by the library
        correlations  {("cl", "v1"): 0.5}, of the logarithms
        ids           whole numbers, each once; draws depend on seed, replicate and id only. 1, 2, ... without
        doses         as in `simulate`, for everybody; a table with a column id has each subject's own
        threads       0: as many as there are processors. Changes no bit of the result
        out           an array of subjects x outputs x times doubles that is written to, yours to use again
        progress      called with (done, of) about twenty times a second

        A subject that cannot be simulated is in `failures`, with NaN, and costs no other. The rest as in `simulate`.
        """
        common, columns = {}, []
        for name, value in (parameters or _no_masses).items():
            if np.ndim(value) == 0:
                common[name] = floats(name, value) if is_date(value) else value
            else:
                columns.append((name, floats(name, value)))
        count, seed, replicate, threads = (whole("population", n, x) for n, x in (("count", count), ("seed", seed), ("replicate", replicate), ("threads", threads)))
        of_whom: list = []
        if doses is not None and (hasattr(doses, "columns") or isinstance(doses, dict)) and "id" in doses:
            table = table_of(doses)
            rows, of_whom = [r for r, _ in table], whole_numbers("doses", "id", (i for _, i in table))
        else:
            rows = rows_of(doses)
        described, *rest = self._core.population(
            (common, molar_masses or _no_masses, list(_names(outputs)), solver, relative, absolute), count, [] if ids is None else whole_numbers("population", "id", ids), columns, list((variability or {}).items()),
            [(a, b, r) for (a, b), r in (correlations or {}).items()], rows, of_whom, *_look(at, until, every), seed, replicate, threads, out, progress)
        rest[3] = [Failure(*f) for f in rest[3]]
        return Crowd(self._described(described), *rest)

    def records(self, table, parameters: Optional[Mapping[str, float]] = None, *, outputs: Sequence[str] = _no_outputs, convention: str = "physical", covariates: str = "next",
                rename: Optional[Mapping[str, str]] = None, threads: int = 0, progress: Optional[Callable[[int, int], None]] = None, molar_masses: Optional[Mapping[str, float]] = None,
                solver: str = "automatic", relative: Optional[float] = None, absolute: Optional[float] = None) -> RecordCourse:
        """NONMEM-style records, one a row: what is seen after each.

        table         dict of columns, DataFrame or structured array: TIME [h], and any of ID, EVID, AMT, CMT, RATE, II, ADDL, SS;
                      columns named like a parameter hold its value row by row; F1, ALAG1, R1, D1 (2, 3 ...) as in NONMEM.
                      CMT is a number from 1 or a name of `compartments`. NaN, None and pandas.NA are missing. Dates and
                      differences of times are words, not numbers: give hours
        convention    "physical", "nonmem" or "mrgsolve", see docs/records.md
        covariates    between records: "next", "previous" or "linear"
        rename        {"LAGT": "alag2"}

        Rows that make no sense raise InvalidInput, which names row (from 1) and column; a subject whose simulation fails is in
        `failures`, with NaN, and costs no other.
        """
        described, *rest = self._core.records(
            (parameters or _no_masses, molar_masses or _no_masses, list(_names(outputs)), solver, relative, absolute), _columns(table), list((rename or {}).items()), convention, covariates,
            whole("records", "threads", threads), progress)
        rest[2] = [RecordFailure(*f) for f in rest[2]]
        return RecordCourse(self._described(described), *rest)

    def sources(self, parameters: Optional[Mapping[str, float]] = None) -> List[Source]:
        """What stands behind each value, with its grade of evidence; empty where nothing is typical."""
        return [Source(*s) for s in self._core.sources(dict(parameters or {}))]

    def _described(self, outputs) -> tuple:
        return tuple(Output(*o) for o in outputs)

    def __repr__(self):
        return f"<alkaloid model {self.name!r}: {self.title}>"

    def __str__(self):
        lines = [f"{self.name}: {self.title}" + (" (linear: solved exactly)" if self.linear else ""), "", "parameters"]
        for p in self.parameters.values():
            typical = "to be given" if p.typical is None else f"{p.typical:.6g}"
            lines.append(f"    {p.name:<22} {typical:>12} {p.unit:<8} {p.allowed}")
        lines += ["", "outputs"] + [f"    {o.name:<22} {o.unit:<8} {o.substance}{', amount in the compartment' if o.is_compartment else ''}" for o in self.outputs.values()]
        lines += ["", "doses"] + [f"    {w.name:<22} {w.unit:<8} {w.means}" for w in self.ways.values()]
        for s in self.substances.values():
            if s.molar_mass_needed:
                lines.append(f"\nmolar_masses must have {s.name!r} [g/mol]")
        return "\n".join(lines)


def _columns(table) -> list:
    """(name, numbers or words) of each column."""
    if hasattr(table, "columns"):
        named = [(str(n), table[n].to_numpy()) for n in table.columns]
    elif getattr(getattr(table, "dtype", None), "names", None):
        named = [(n, table[n]) for n in table.dtype.names]
    else:
        named = [(str(n), c) for n, c in table.items()]
    return [(n, _numbers_or_words(c)) for n, c in named]


def _numbers_or_words(column):
    a = np.asarray(column)
    if a.dtype.kind in "fiub":
        return np.ascontiguousarray(a, dtype=float)
    if is_date(a): # a column that means something is refused with these words, another does no harm
        return ["" if is_missing(x) else str(x) for x in a]
    cells = ["" if is_missing(x) else str(int(x)) if isinstance(x, bool) else str(x) for x in a.tolist()]
    try:
        return np.array([float("nan") if w in ("", ".") else float(w) for w in cells])
    except ValueError:
        return cells
