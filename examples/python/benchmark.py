"""How long a call takes, and what Python adds to it. Timings, no tests: examples/python/run --benchmark"""

import time

import numpy as np

import alkaloid


def best(f, repeats=7, inner=200):
    """Seconds of one call, the best of several rounds."""
    rounds = []
    for _ in range(repeats):
        began = time.perf_counter()
        for _ in range(inner):
            f()
        rounds.append((time.perf_counter() - began) / inner)
    return min(rounds)


def main():
    mg = alkaloid.model("mitragynine")
    one = alkaloid.dose(25)
    nine = alkaloid.dose(25, every=8, count=9)
    few = np.array([0.0, 1.0])
    print(f"alkaloid {alkaloid.__version__}, one call, best of 7 rounds")
    print(f"  one dose, two times                   {1e6 * best(lambda: mg.simulate(one, at=few)):8.1f} us (call and all: next to nothing is simulated)")
    print(f"  the same with parameters by name      {1e6 * best(lambda: mg.simulate(one, at=few, parameters={'cl': 20.0, 'v1': 150.0})):8.1f} us")
    print(f"  nine doses, 145 times, 3 days         {1e6 * best(lambda: mg.simulate(nine, until=72, every=0.5)):8.1f} us")
    core, common, rows = mg._core, ({}, {}, (), "automatic", None, None), list(one)
    print(f"  without the Python half               {1e6 * best(lambda: core.simulate(common, rows, few, None, None)):8.1f} us (one dose, two times)")
    pair = alkaloid.model("kratom_and_drink")
    both = alkaloid.dose(25) + alkaloid.dose(28, into="ethanol oral", over=1)
    print(f"  kratom and drink, 15 h every 5 min    {1e6 * best(lambda: pair.simulate(both, until=15, every=5 / 60), inner=20):8.1f} us")

    out = np.empty((1000, 1, 673))
    def crowd(into):
        mg.population(1000, doses=nine, until=336, every=0.5, variability={"cl": 0.3}, outputs=["plasma"], out=into)
    crowd(out)
    print(f"  1000 people x 673 times, memory anew  {1e3 * best(lambda: crowd(None), inner=3):8.2f} ms")
    print(f"  the same, memory used again           {1e3 * best(lambda: crowd(out), inner=3):8.2f} ms")


if __name__ == "__main__":
    main()
