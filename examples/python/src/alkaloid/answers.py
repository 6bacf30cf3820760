"""What comes back: arrays with names and units."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np


class Parameter(NamedTuple):
    """One parameter of a model."""
    name: str
    unit: str
    typical: Optional[float]  #: None: it must be given
    allowed: str              #: "finite and > 0"
    low: float
    high: float


class Substance(NamedTuple):
    """What a dose or an output may be of."""
    name: str
    molar_mass: Optional[float]  #: [g/mol]; None: yours
    molar_mass_needed: bool      #: False where it is known, or cancels
    mass_unit: str               #: of doses and amounts
    level_unit: str              #: of concentrations


class Output(NamedTuple):
    """An observable, or the amount in a compartment."""
    name: str
    unit: str
    substance: str
    is_compartment: bool


class Way(NamedTuple):
    """A name under which doses go in."""
    name: str
    unit: str
    substance: str
    means: str


class Failure(NamedTuple):
    """A subject that could not be simulated."""
    index: int
    id: int
    message: str


class RecordFailure(NamedTuple):
    """A subject of a table that could not be simulated."""
    id: str
    first_row: int  #: from 0
    rows: int
    message: str


class Source(NamedTuple):
    """What stands behind a parameter's value."""
    parameter: str
    printed: str     #: as the source prints it; "changed" where the value is yours
    population: str
    cite: str        #: key in docs/references.bib
    status: str      #: "read", "fitted", "assumed", ...
    grade: str       #: A (human, replicated) to D (extrapolated or assumed)
    note: str


class Finding(NamedTuple):
    """A number read off a curve: by which rule, or why there is none."""
    value: float  #: NaN where there is none
    unit: str
    rule: str
    reason: str


class Depression(NamedTuple):
    """One endpoint after kratom and alcohol, as fractions over time. Grade D: nobody has measured the two together."""
    endpoint: str
    meaning: str
    kratom: np.ndarray   #: alone
    alcohol: np.ndarray  #: alone
    bliss: np.ndarray    #: together, by Bliss
    low: np.ndarray      #: together, the least that any model of interaction says
    high: np.ndarray     #: together, the most
    models: dict         #: name of the model: fractions
    peak: tuple          #: largest over time, of each model its own: (Bliss, lowest, highest)
    peak_models: tuple   #: names of the lowest and the highest model
    grade: str
    evidence: str        #: the weakest link, in words


class _Named:
    """Things with outputs that are asked for by name."""
    outputs: tuple  #: of `Output`

    def _place(self, name: str) -> int:
        for k, o in enumerate(self.outputs):
            if o.name == name:
                return k
        raise KeyError(f"{name!r}: not among the outputs that were asked for, {', '.join(o.name for o in self.outputs)}")

    def unit(self, name: str) -> str:
        """The unit of an output."""
        return self.outputs[self._place(name)].unit


class Course(_Named):
    """One subject's course: `course["plasma"]` is a NumPy array, one value a time, in `course.unit("plasma")`."""

    def __init__(self, outputs, times, values, solver, steps):
        self.outputs = outputs  #: what was asked for
        self.times = times      #: [h]
        self.values = values    #: outputs x times
        self.solver = solver    #: what solved it
        self.steps = steps      #: of what was integrated

    def __getitem__(self, name: str) -> np.ndarray:
        return self.values[self._place(name)]

    def to_pandas(self):
        """A DataFrame indexed by time [h], a column an output, named with its unit."""
        import pandas
        return pandas.DataFrame({f"{o.name} [{o.unit}]": self.values[k] for k, o in enumerate(self.outputs)}, index=pandas.Index(self.times, name="time [h]"))

    def __repr__(self):
        return f"<Course: {', '.join(f'{o.name} [{o.unit}]' for o in self.outputs)}; {len(self.times)} times, solved by {self.solver}>"


class Crowd(_Named):
    """Many subjects' courses: `crowd["plasma"]` is subjects x times, a view of `crowd.values`. Who failed has NaN."""

    def __init__(self, outputs, times, values, ids, failures, rescued, solver, steps, stopped):
        self.outputs = outputs    #: what was asked for
        self.times = times        #: [h]
        self.values = values      #: subjects x outputs x times: the simulation wrote here, nothing was copied
        self.ids = ids
        self.failures = failures  #: list of `Failure`: index, id, message
        self.rescued = rescued    #: ids of those whom another solver, alone, brought to the end
        self.solver = solver
        self.steps = steps
        self.stopped = stopped

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, name: str) -> np.ndarray:
        return self.values[:, self._place(name), :]

    def percentiles(self, name: str, *percents: float) -> np.ndarray:
        """Over the subjects that did not fail, at each time: percents x times."""
        return np.nanpercentile(self[name], percents, axis=0)

    def __repr__(self):
        return f"<Crowd: {len(self)} subjects, {len(self.failures)} failed; {', '.join(f'{o.name} [{o.unit}]' for o in self.outputs)}; {len(self.times)} times, solved by {self.solver}>"


class RecordCourse(_Named):
    """What is seen after each record: `seen["plasma"]`, a value a row of the table. A subject that failed has NaN."""

    def __init__(self, outputs, values, time_after_dose, failures, unused, solver, convention):
        self.outputs = outputs
        self.values = values                    #: outputs x rows
        self.time_after_dose = time_after_dose  #: [h]; NaN before the first dose
        self.failures = failures                #: list of `RecordFailure`
        self.unused = unused                    #: columns that mean nothing to the model
        self.solver = solver
        self.convention = convention

    def __getitem__(self, name: str) -> np.ndarray:
        return self.values[self._place(name)]

    def to_pandas(self, table=None):
        """A DataFrame, a row a record; with the table's own columns in front where it is given."""
        import pandas
        mine = pandas.DataFrame({f"{o.name} [{o.unit}]": self.values[k] for k, o in enumerate(self.outputs)})
        return mine if table is None else pandas.concat([pandas.DataFrame(table).reset_index(drop=True), mine], axis=1)

    def __repr__(self):
        return f"<RecordCourse: {', '.join(f'{o.name} [{o.unit}]' for o in self.outputs)}; {self.values.shape[1]} rows, {len(self.failures)} subjects failed, solved by {self.solver}>"
