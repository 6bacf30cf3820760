"""What the compiled half never sees of a value: that it was no whole number, a time of day, or missing in pandas' way."""

from __future__ import annotations

from typing import List

import numpy as np

from ._core import InvalidInput

_largest = {"threads": 2**32 - 1}
_sixty_four_bits = 2**64 - 1


def refuse(where: str, name: str, value, allowed: str) -> None:
    """Raises InvalidInput, in the words of the library."""
    error = InvalidInput(f"{where}: 1 value cannot be used\n  {name} = {value}, must be {allowed}")
    error.violations = [(name, str(value), "", allowed)]
    raise error


def whole(where: str, name: str, x) -> int:
    """`x`, a whole number that is not negative; 3.0 is one, 3.5 and NaN are none."""
    most = _largest.get(name, _sixty_four_bits)
    x = x.item() if isinstance(x, np.generic) and x.dtype.kind in "iuf" else x
    if isinstance(x, float) and x.is_integer():
        x = int(x)
    if type(x) is not int or not 0 <= x <= most:
        refuse(where, name, repr(x), f"a whole number, 0 to {most}")
    return x


def whole_numbers(where: str, name: str, values) -> List[int]:
    if isinstance(values, np.ndarray) and values.ndim == 1 and values.dtype.kind in "iuf":
        values = values.tolist()
    return [whole(where, name, x) for x in values]


def is_missing(x) -> bool:
    """None, NaN, NaT, pandas.NA."""
    if x is None or type(x).__name__ == "NAType":
        return True
    try:
        return bool(x != x)
    except (TypeError, ValueError):
        return False


def is_date(x) -> bool:
    """A date, a time of day or a difference of times: NumPy would make a number of it, in whatever unit it has."""
    return getattr(getattr(x, "dtype", None), "kind", "") in ("m", "M")


def floats(name: str, values):
    """An array of numbers; missing ones are NaN."""
    a = np.asarray(values)
    if is_date(a):
        refuse("numbers", name, a.dtype, "numbers, times in hours: dates and differences of times have units of their own")
    if a.dtype.kind == "O":
        a = np.array([float("nan") if is_missing(x) else x for x in a.ravel().tolist()], dtype=object).reshape(a.shape)
        if any(is_date(x) for x in a.flat):
            refuse("numbers", name, "a date", "numbers, times in hours: dates and differences of times have units of their own")
    return np.ascontiguousarray(a, dtype=float) if a.ndim else float(a)
