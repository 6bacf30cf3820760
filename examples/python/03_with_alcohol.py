"""examples/03_with_alcohol.cpp from Python: the same numbers, and its picture by matplotlib.

Kratom alone, alcohol alone, both: sedation, the drive to breathe, apnoea, with the spread over models of interaction; drinks
before, with and after the dose. No controlled study of the two together was found: grade D throughout. Research use, not
medical advice: nobody should combine them.

usage: 03_with_alcohol.py [stem of what is written, default python_03_with_alcohol]
"""

import csv
import sys

import alkaloid

MILLIGRAMS = 59.2  # of mitragynine in extract: the largest dose of a trial
DRINKS = 4         # of 14 g ethanol
DOSE_AT, END = 3, 15  # h
WHEN = {"2 h before": -2, "with the dose": 0, "2 h after": 2}
AXIS = {"sedation": "sedation (%)", "hypercapnic drive": "drive lost (%)", "apnoea": "apnoea (% of people)"}

pair = alkaloid.model("kratom_and_drink")
who = alkaloid.ethanol_parameters("male", beverage="spirits", prefix="alcohol.")


def course_of(first_sip_after):
    """Drinks of spirits over half an hour each, the first sip so long after the dose [h]."""
    kratom = alkaloid.dose(MILLIGRAMS, at=DOSE_AT, into="mitragynine")
    drinks = alkaloid.dose(DRINKS * 14.0, at=DOSE_AT + first_sip_after, into="ethanol oral", over=DRINKS * 0.5)
    return pair.simulate(kratom + drinks, until=END, every=5 / 60, parameters=who)


def percent(x):
    """What is not nothing is never shown as 0."""
    return "<0.1" if 0 < x < 0.0005 else f"{100 * x:.1f}"


def table(courses):
    print(f"Kratom extract, {MILLIGRAMS} mg mitragynine at {DOSE_AT} h; {DRINKS} drinks of 14 g ethanol (spirits, fasting) over 2 h;\n"
          "man of 30 years, 75 kg. Largest over time, of each curve and each model its own, in percent of the endpoint.\n")
    print(f"{'drinks':<14} {'endpoint':<18} {'kratom alone':>12} {'alcohol alone':>13} {'together':>8} {'models span':>12}  {'lowest':<8} {'highest':<22} grade")
    for when, endpoints in courses.items():
        for d in endpoints:
            bliss, low, high = d.peak
            print(f"{when:<14} {d.endpoint:<18} {percent(d.kratom.max()):>12} {percent(d.alcohol.max()):>13} {percent(bliss):>8} {percent(low) + '-' + percent(high):>12}  "
                  f"{d.peak_models[0]:<8} {d.peak_models[1]:<22} {d.grade}")
    print(f"\nweakest link: {d.evidence}\nNo controlled study of kratom with alcohol was found. Research use; not medical advice, nobody should combine them by this.")


def write(courses, times, path):
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["drinks", "endpoint", "time_h", "model", "depression"])
        for when, endpoints in courses.items():
            for d in endpoints:
                for name, effect in d.models.items():
                    for i in range(0, len(times), 3):
                        out.writerow([when, d.endpoint, repr(float(times[i])), name, repr(float(effect[i]))])


def draw(courses, times, path):
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    kratom, alcohol, both = "#0072b2", "#d55e00", "#222222"  # apart for colour-blind readers and, by dashes, in grey print
    figure, panels = plt.subplots(3, 3, figsize=(12.5, 9), sharex=True, sharey="row", layout="constrained")
    for column, (when, endpoints) in enumerate(courses.items()):
        for row, d in enumerate(endpoints):
            p = panels[row][column]
            p.fill_between(times, 100 * d.low, 100 * d.high, color="#bbbbbb", linewidth=0, label="both, models span")
            p.plot(times, 100 * d.kratom, color=kratom, linestyle="--", label="kratom alone")
            p.plot(times, 100 * d.alcohol, color=alcohol, linestyle=":", linewidth=2, label="alcohol alone")
            p.plot(times, 100 * d.bliss, color=both, label="both, by Bliss")
            p.set_xlim(0, END)
            p.set_axisbelow(True)
            p.grid(color="#e4e4e4", linewidth=0.6)
            p.spines[["top", "right"]].set_visible(False)
            if row == 0:
                p.set_title(f"drinks {when}", fontsize=11)
            if row == 2:
                p.set_xlabel("time (h)")
            if column == 0:
                p.set_ylabel(AXIS[d.endpoint])
    for row, endpoint in enumerate(zip(*courses.values())):  # what is below one percent is drawn as what it is
        panels[row][0].set_ylim(0, max(1.0, 105 * max(d.high.max() for d in endpoint)))
    figure.align_ylabels(panels[:, 0])
    panels[0][0].legend(loc="upper right", fontsize=9, frameon=False)
    figure.suptitle(f"Kratom ({MILLIGRAMS} mg mitragynine at {DOSE_AT} h) and four drinks: alone, alone, together", fontsize=13)
    figure.supxlabel("Model, typical adult. Band: from the lowest to the highest of the models of interaction, not of people. No controlled study of kratom with\n"
                     "alcohol was found: grade D. Apnoea: part of people. Research use; not medical advice.", fontsize=8.5, color="#444444")
    figure.savefig(path, dpi=110)


def main(stem="python_03_with_alcohol"):
    simulated = {when: course_of(after) for when, after in WHEN.items()}
    courses = {when: alkaloid.depression(c) for when, c in simulated.items()}
    times = simulated["with the dose"].times
    table(courses)
    write(courses, times, stem + ".csv")
    draw(courses, times, stem + ".png")
    print(f"wrote {stem}.png, {stem}.csv")


if __name__ == "__main__":
    main(*sys.argv[1:])
