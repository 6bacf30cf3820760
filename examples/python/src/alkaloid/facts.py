"""What is known beside models."""

from __future__ import annotations

from typing import Dict, List, Optional

from . import _core
from .answers import Course, Depression, Finding
from .checks import floats


def nca(times, values, *, unit: str = "ng/mL", dose: Optional[float] = None, dose_unit: str = "mg", tau: Optional[float] = None, start: Optional[float] = None, end: Optional[float] = None) -> Dict[str, Finding]:
    """Noncompartmental analysis of one curve: cmax, tmax, auc_last, auc_inf, half_life, cl_f, vz_f, ... by name.

    times, values   [h], and concentrations in `unit`: "ng/mL", "ug/L", "mg/L" or "g/L"
    dose            in `dose_unit` ("ug", "mg", "g"), for clearances and volumes
    tau             dosing interval [h], beginning at `start`
    start, end      the part that is looked at [h]
    """
    return {name: Finding(*rest) for name, *rest in _core.nca(floats("times", times), floats("values", values), unit, dose, dose_unit, tau, start, end)}


def ethanol_parameters(sex: str = "male", *, age: Optional[float] = None, height: Optional[float] = None, weight: Optional[float] = None, beverage: str = "spirits", fed: bool = False, prefix: str = "") -> Dict[str, float]:
    """Parameters of somebody who drinks, for the model "ethanol", or with prefix="alcohol." for "kratom_and_drink".

    sex             "male" or "female"; what is left out is a typical man's (30 years, 1.76 m, 75 kg) or woman's (30, 1.65, 62)
    age             [years]
    height, weight  [m], [kg]
    beverage        "beer", "wine", "spirits" or "mixed drink": how fast it is absorbed on an empty stomach
    fed             after a meal
    """
    return _core.ethanol(sex, age, height, weight, beverage, fed, prefix)


def depression(course: Course) -> List[Depression]:
    """What kratom and alcohol do to sedation, hypercapnic drive and apnoea, from a course of "kratom_and_drink": each alone,
    and together by every model of interaction. No controlled study was found: grade D, whatever goes in."""
    return [Depression(*one) for one in _core.depression(course.times, course["plasma"], course["plasma_7oh"], course["blood_alcohol"])]
