"""Simulates kratom's alkaloids, alcohol, some opioids and your own drugs: alkaloid, the C++ library, from Python.

Research use. Not medical advice: nobody should dose by it.

    import alkaloid

    mg = alkaloid.model("mitragynine")
    print(mg)                                       # parameters, units, outputs, how doses go in
    course = mg.simulate(alkaloid.dose(25, every=8, count=9), until=72, every=0.5)
    course["plasma"]                                # ng/mL, a NumPy array
    crowd = mg.population(1000, doses=alkaloid.dose(25), until=72, every=0.5, variability={"cl": 0.3}, seed=7)
    crowd["plasma"]                                 # 1000 x 145, no copy
    alkaloid.model("two_compartment").records(table, {"cl": 5, "vc": 20, "q": 2, "vp": 50})["plasma"]

Times are in hours. Doses and amounts are in the unit that the model names ("mg", for ethanol "g"), concentrations too
("ng/mL", for your own drugs "mg/L"); every parameter has its unit in `print(model)`. What cannot be used raises
`InvalidInput` (a ValueError) with every value that is wrong; an integration that cannot end, `IntegrationError` (a
RuntimeError). Nothing is clamped, repaired or ignored. Ctrl-C ends a long population.
"""

from __future__ import annotations

from ._core import InvalidInput, IntegrationError, version as __version__
from .answers import Course, Crowd, Depression, Failure, Finding, Output, Parameter, RecordCourse, RecordFailure, Source, Substance, Way
from .doses import Dose, Doses, dose
from .facts import depression, ethanol_parameters, nca
from .models import Model, model, models

__all__ = ["models", "model", "Model", "dose", "Dose", "Doses", "nca", "ethanol_parameters", "depression", "Course", "Crowd", "RecordCourse",
           "Depression", "Finding", "Failure", "RecordFailure", "Output", "Parameter", "Substance", "Way", "Source", "InvalidInput", "IntegrationError"]
