"""What the Python module promises: memory, errors, interrupts, tables."""

import contextlib
import io
import math
import os
import signal
import threading
import time
import unittest

import numpy as np

import alkaloid

try:
    import pandas
except ImportError:
    pandas = None


class Models(unittest.TestCase):
    def test_every_model_tells_what_it_is(self):
        for name in alkaloid.models():
            with self.subTest(name):
                m = alkaloid.model(name)
                self.assertIn(name, str(m))
                self.assertTrue(m.parameters and m.ways and m.observables and m.compartments)
                self.assertTrue(all(o.unit for o in m.outputs.values()))

    def test_an_unknown_name_is_answered_with_those_that_there_are(self):
        with self.assertRaisesRegex(alkaloid.InvalidInput, "(?s)'caffeine'.*mitragynine"):
            alkaloid.model("caffeine")

    def test_help_reads_well(self):
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            help(alkaloid)
            help(alkaloid.Model.simulate)
        self.assertIn("Research use. Not medical advice", text.getvalue())
        self.assertIn("[h]", text.getvalue())
        for noise in ("arg0", "handle", "pybind11", "_core.Model"):
            self.assertNotIn(noise, text.getvalue())

    def test_sources_have_grades(self):
        lines = alkaloid.model("mitragynine").sources()
        self.assertEqual({s.grade for s in lines} - set("ABCD"), set())
        self.assertEqual([s.printed for s in alkaloid.model("mitragynine").sources({"cl": 30.0}) if s.parameter == "cl"], ["changed"])


class OneSubject(unittest.TestCase):
    def setUp(self):
        self.mg = alkaloid.model("mitragynine")

    def test_twice_the_dose_is_twice_the_level_in_a_linear_model(self):
        one, two = (self.mg.simulate(alkaloid.dose(x), until=24, every=1)["plasma"] for x in (25, 50))
        np.testing.assert_allclose(two, 2 * one, rtol=1e-13)

    def test_own_drug_in_mg_per_litre(self):
        drug = alkaloid.model("one_compartment")
        course = drug.simulate(alkaloid.dose(100), at=[0, 5], parameters={"cl": 4, "v": 20})
        np.testing.assert_allclose(course["plasma"], [5, 5 * math.exp(-1)], rtol=1e-14)
        self.assertEqual(course.unit("plasma"), "mg/L")

    def test_molar_mass_is_asked_for_where_it_matters(self):
        p = dict(ka=1, cl=5, vc=20, q=1, vp=10, first_pass=0.1, fm=0.5, cl_m=3, v_m=10)
        m = alkaloid.model("parent_metabolite")
        with self.assertRaisesRegex(alkaloid.InvalidInput, "(?s)molar mass of drug.*molar mass of metabolite"):
            m.simulate(alkaloid.dose(100), until=4, every=1, parameters=p)
        alone, heavy = (m.simulate(alkaloid.dose(100), until=4, every=1, parameters=p, molar_masses={"drug": 300, "metabolite": x}) for x in (300, 600))
        np.testing.assert_allclose(heavy["plasma_metabolite"], 2 * alone["plasma_metabolite"], rtol=1e-13)
        np.testing.assert_array_equal(heavy["plasma"], alone["plasma"])

    def test_tables_of_doses_are_doses(self):
        table = {"time": np.array([0, 8]), "amount": np.array([25.0, 25.0]), "ii": [0, 8.0], "addl": np.array([0.0, 1.0])}
        a, b = (self.mg.simulate(d, until=24, every=1).values for d in (table, alkaloid.dose(25, every=8, count=3)))
        np.testing.assert_array_equal(a, b)

    def test_solvers_agree_on_what_is_not_linear(self):
        pair = alkaloid.model("kratom_and_drink")
        plan = alkaloid.dose(28, into="ethanol oral", over=1)
        exact = pair.simulate(plan, until=8, every=1, outputs=["blood_alcohol"], solver="taylor", relative=1e-13, absolute=1e-12)
        for solver in ("automatic", "dopri5", "rosenbrock4"):
            course = pair.simulate(plan, until=8, every=1, outputs=["blood_alcohol"], solver=solver, relative=1e-9)
            np.testing.assert_allclose(course["blood_alcohol"], exact["blood_alcohol"], rtol=1e-5, atol=1e-7, err_msg=solver)

    def test_a_steady_state_is_where_repeated_doses_lead(self):
        steady = self.mg.simulate(alkaloid.dose(25, every=8, count=2, steady=True), until=16, every=1)["plasma"]
        led = self.mg.simulate(alkaloid.dose(25, every=8, count=302), at=[2400 + t for t in range(17)])["plasma"]
        np.testing.assert_allclose(steady, led, rtol=1e-9)

    def test_the_column_of_values_is_the_librarys_memory(self):
        course = self.mg.simulate(alkaloid.dose(25), until=24, every=1)
        self.assertEqual(type(course.values.base).__name__, "PyCapsule")
        self.assertIs(course["plasma"].base, course.values)

    def test_nca_reads_the_clearance_back(self):
        drug = alkaloid.model("one_compartment")
        course = drug.simulate(alkaloid.dose(100), until=60, every=0.25, parameters={"cl": 4, "v": 20})
        found = alkaloid.nca(course.times, course["plasma"], unit="mg/L", dose=100)
        self.assertAlmostEqual(found["cl_f"].value, 4, places=6)
        self.assertTrue(math.isnan(found["auc_tau"].value) and found["auc_tau"].reason)


class Errors(unittest.TestCase):
    def test_invalid_input_is_a_value_error_with_all_that_is_wrong(self):
        with self.assertRaises(ValueError) as e:
            alkaloid.model("mitragynine").simulate(alkaloid.dose(25), until=24, every=1, parameters={"cl": -1.0, "nonsense": 1.0})
        self.assertIsInstance(e.exception, alkaloid.InvalidInput)
        self.assertIn("nonsense", str(e.exception))
        self.assertTrue(all(len(v) == 4 for v in e.exception.violations))

    def test_what_cannot_be_integrated_is_a_runtime_error(self):
        pair = alkaloid.model("kratom_and_drink")
        with self.assertRaises(RuntimeError) as e:
            pair.simulate(alkaloid.dose(28, into="ethanol oral"), until=10, every=1, parameters={"alcohol.vmax": 1e12, "alcohol.km": 1e-3}, solver="taylor")
        self.assertIsInstance(e.exception, alkaloid.IntegrationError)
        self.assertRegex(str(e.exception), "^taylor: gave up")
        self.assertTrue(0.0 <= e.exception.time < 10.0)

    def test_what_is_no_number_is_said_to_be_none(self):
        mg = alkaloid.model("mitragynine")
        with self.assertRaisesRegex(TypeError, "'cl': must be a number, found 'big'"):
            mg.simulate(alkaloid.dose(25), until=24, every=1, parameters={"cl": "big"})
        with self.assertRaisesRegex(TypeError, "dose row 2: .*must be numbers"):
            mg.simulate([{"amount": 25}, {"amount": "much"}], until=24, every=1)
        with self.assertRaisesRegex(TypeError, "array of doubles"):
            mg.population(10, doses=alkaloid.dose(25), until=24, every=1, out=np.empty((10, 2, 25), dtype=np.float32))

    def test_a_row_of_doses_is_named(self):
        with self.assertRaisesRegex(alkaloid.InvalidInput, r"dose row 2, amount = -5 mg, must be finite and >= 0"):
            alkaloid.model("mitragynine").simulate({"time": [0, 1], "amount": [5, -5]}, until=1, every=1)
        with self.assertRaisesRegex(alkaloid.InvalidInput, r"dose row 1, into = 'sniffed', must be one of mitragynine oral"):
            alkaloid.model("mitragynine").simulate(alkaloid.dose(5, into="sniffed"), until=1, every=1)


class Populations(unittest.TestCase):
    def setUp(self):
        self.mg = alkaloid.model("mitragynine")

    def test_a_thousand_profiles_arrive_without_a_copy(self):
        crowd = self.mg.population(1000, doses=alkaloid.dose(25, every=8, count=9), until=336, every=0.5, variability={"cl": 0.3}, outputs=["plasma"])
        self.assertEqual(crowd.values.shape, (1000, 1, 673))
        self.assertEqual(type(crowd.values.base).__name__, "PyCapsule")  # the cohort's own memory
        view = crowd["plasma"]
        self.assertTrue(np.shares_memory(view, crowd.values))
        self.assertEqual(view.shape, (1000, 673))
        self.assertFalse(crowd.failures)

    def test_memory_of_ones_own_is_written_to(self):
        out = np.full((10, 2, 25), -1.0)
        crowd = self.mg.population(10, doses=alkaloid.dose(25), until=24, every=1, out=out)
        self.assertTrue(np.shares_memory(crowd.values, out))
        self.assertTrue((out >= 0).all())
        with self.assertRaisesRegex(alkaloid.InvalidInput, "500 numbers"):
            self.mg.population(10, doses=alkaloid.dose(25), until=24, every=1, out=np.empty(7))

    def test_memory_outlives_the_crowd(self):
        plasma = self.mg.population(50, doses=alkaloid.dose(25), until=24, every=1)["plasma"]
        again = self.mg.population(50, doses=alkaloid.dose(25), until=24, every=1)["plasma"]
        np.testing.assert_array_equal(plasma, again)

    def test_threads_change_no_bit(self):
        one, two = (self.mg.population(200, doses=alkaloid.dose(25), until=24, every=1, variability={"cl": 0.3}, threads=n).values for n in (1, 2))
        np.testing.assert_array_equal(one, two)

    def test_columns_are_what_each_alone_would_have(self):
        cl = np.array([20.0, 25.0, 30.0])
        crowd = self.mg.population(parameters={"cl": cl, "v1": 150.0}, doses=alkaloid.dose(25), until=24, every=1)
        for i, x in enumerate(cl):
            alone = self.mg.simulate(alkaloid.dose(25), until=24, every=1, parameters={"cl": x, "v1": 150.0})
            np.testing.assert_allclose(crowd["plasma"][i], alone["plasma"], rtol=1e-11)

    def test_one_bad_subject_costs_no_other(self):
        good = self.mg.population(parameters={"cl": [20.0, 25.0, 30.0]}, doses=alkaloid.dose(25), until=24, every=1)
        some = self.mg.population(parameters={"cl": [20.0, -1.0, 30.0]}, doses=alkaloid.dose(25), until=24, every=1)
        self.assertEqual([(f.index, f.id) for f in some.failures], [(1, 2)])
        self.assertIn("cl = -1 L/h", some.failures[0].message)
        self.assertTrue(np.isnan(some["plasma"][1]).all())
        np.testing.assert_array_equal(some["plasma"][[0, 2]], good["plasma"][[0, 2]])

    def test_each_may_have_doses_of_his_own(self):
        table = {"id": [1, 2, 2], "time": [0, 0, 8], "amount": [25, 25, 25]}
        crowd = self.mg.population(3, doses=table, until=24, every=1)
        np.testing.assert_array_equal(crowd["plasma"][0, :9], crowd["plasma"][1, :9])
        self.assertGreater(crowd["plasma"][1, -1], crowd["plasma"][0, -1])
        self.assertTrue((crowd["plasma"][2] == 0).all())

    def test_variability_has_the_spread_that_was_asked_for(self):
        drug = alkaloid.model("one_compartment")
        crowd = drug.population(4000, doses=alkaloid.dose(1), at=[0.0], parameters={"cl": 1, "v": 1}, variability={"v": 0.5})
        v = 1 / crowd["plasma"][:, 0]
        self.assertAlmostEqual(np.median(v), 1, delta=0.05)
        self.assertAlmostEqual(v.std() / v.mean(), 0.5, delta=0.05)

    def test_progress_is_told_and_may_refuse(self):
        told = []
        self.mg.population(100, doses=alkaloid.dose(25), until=24, every=1, progress=lambda done, of: told.append((done, of)))
        self.assertEqual(told[-1], (100, 100))
        with self.assertRaises(ZeroDivisionError):
            self.mg.population(100, doses=alkaloid.dose(25), until=24, every=1, progress=lambda done, of: 1 / 0)

    def test_ctrl_c_ends_a_long_population_and_threads_run_meanwhile(self):
        counted = []
        over = threading.Event()

        def count():
            while not over.is_set():
                counted.append(time.perf_counter())
                time.sleep(0.005)
            return

        other = threading.Thread(target=count)
        alarm = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        other.start(), alarm.start()
        began = time.perf_counter()
        try:
            with self.assertRaises(KeyboardInterrupt):
                self.mg.population(3_000_000, doses=alkaloid.dose(25, every=1, count=300), at=[0.0, 300.0], variability={"cl": 0.3}, outputs=["plasma"])
        finally:
            over.set()
            other.join(), alarm.cancel()
            signal.signal(signal.SIGINT, before)
        self.assertGreater(sum(t > began for t in counted), 3)  # the lock was free


    def test_who_is_no_whole_number_is_refused_and_not_rounded(self):
        def crowd(**more):
            return self.mg.population(doses=alkaloid.dose(25), until=2, every=1, **more)
        for ids in ([1.2, 2.9], [float("nan")], [-1], ["7"], np.array([1.5]), [2**64]):
            with self.subTest(ids), self.assertRaisesRegex(alkaloid.InvalidInput, r"id = .*, must be a whole number, 0 to \d+$") as e:
                crowd(ids=ids)
            self.assertEqual(e.exception.violations[0][0], "id")
        with self.assertRaisesRegex(alkaloid.InvalidInput, "doses: .*\n  id = 1.9, must be a whole number"):
            self.mg.population(2, doses={"id": [1, 1.9], "amount": [25, 25]}, until=2, every=1)
        self.assertEqual(list(crowd(ids=[4.0, np.int32(2), 2**60]).ids), [4, 2, 2**60])
        with self.assertRaisesRegex(alkaloid.InvalidInput, "id = 1, must be given once"):
            crowd(ids=[1, 1])

    def test_counts_are_whole_and_named(self):
        for name, value in (("count", -1), ("count", 2.5), ("seed", -1), ("replicate", -1), ("threads", -1), ("threads", 2**32 + 1)):
            with self.subTest(name), self.assertRaisesRegex(alkaloid.InvalidInput, f"{name} = {value}, must be a whole number"):
                self.mg.population(**{"count": 3, "doses": alkaloid.dose(25), "until": 2, "every": 1, name: value})
        with self.assertRaisesRegex(alkaloid.InvalidInput, "1099511627776 x 2 x 25"):
            self.mg.population(2**40, doses=alkaloid.dose(25), until=24, every=1)

    def test_a_refusal_in_progress_writes_nothing_into_who_is_left(self):
        out = np.full((200_000, 1, 13), -1.0)
        with self.assertRaises(ZeroDivisionError):
            self.mg.population(200_000, doses=alkaloid.dose(25, every=1, count=24), until=24, every=2, outputs="plasma", out=out, threads=1, progress=lambda done, of: 1 / 0)
        self.assertEqual((out[0, 0, 0], out[-1, 0, -1]), (0.0, -1.0))

    def test_dates_are_no_hours(self):
        eight = np.timedelta64(8, "h")
        for ask in (lambda: alkaloid.dose(25, at=eight), lambda: self.mg.simulate([(eight, 25)], until=2, every=1), lambda: self.mg.simulate({"time": np.array([eight]), "amount": [25]}, until=2, every=1),
                    lambda: self.mg.simulate(alkaloid.dose(25), at=np.array([eight])), lambda: self.mg.simulate(alkaloid.dose(25), until=eight, every=1),
                    lambda: self.mg.population(doses=alkaloid.dose(25), until=2, every=1, parameters={"cl": np.array(["2026-01-01"], dtype="M8[D]")})):
            with self.assertRaisesRegex(alkaloid.InvalidInput, "times in hours"):
                ask()


class Records(unittest.TestCase):
    def setUp(self):
        self.drug = alkaloid.model("two_compartment")
        self.p = {"cl": 5, "vc": 20, "q": 3, "vp": 50}
        self.table = {"ID": [1, 1, 1, 2, 2], "TIME": [0.0, 1.0, 4.0, 0.0, 4.0], "AMT": [100, 0, 0, 50, 0], "DV": [0, 4, 2, 0, 1]}

    def test_a_row_for_each_record(self):
        seen = self.drug.records(self.table, self.p)
        self.assertEqual(seen.values.shape, (1, 5))
        self.assertAlmostEqual(seen["plasma"][0], 5.0)
        self.assertAlmostEqual(seen["plasma"][2], 2 * seen["plasma"][4], places=12)
        self.assertEqual(seen.unused, ["DV"])
        np.testing.assert_array_equal(seen.time_after_dose, [0, 1, 4, 0, 4])

    def test_structured_arrays_names_of_compartments_and_missing_cells(self):
        plain = self.drug.records(self.table, self.p)["plasma"]
        rows = np.array(list(zip(*self.table.values())), dtype=[(n, float) for n in self.table])
        np.testing.assert_array_equal(self.drug.records(rows, self.p)["plasma"], plain)
        named = dict(self.table, CMT=["central"] * 5, AMT=[100, None, float("nan"), 50, 0])
        np.testing.assert_array_equal(self.drug.records(named, self.p)["plasma"], plain)

    def test_dates_are_no_hours(self):
        for dtype in ("M8[h]", "m8[h]"):
            with self.assertRaisesRegex(alkaloid.InvalidInput, r"row 1 \(ID 1\), column TIME = '.*', must be a number"):
                self.drug.records(dict(self.table, TIME=np.array([0, 1, 4, 0, 4], dtype=dtype)), self.p)
        self.assertEqual(self.drug.records(dict(self.table, VISIT=np.array([0, 1, 4, 0, 4], dtype="M8[h]")), self.p).unused, ["DV", "VISIT"])

    def test_no_solver_stands_in_for_another(self):
        with self.assertRaisesRegex(alkaloid.InvalidInput, "solver = 'exact', must be automatic or dopri5 where covariates are linear"):
            self.drug.records(self.table, self.p, covariates="linear", solver="exact")
        self.assertEqual(self.drug.records(self.table, self.p, covariates="linear").solver, "dopri5")

    @unittest.skipIf(pandas is None, "needs pandas")
    def test_what_pandas_calls_missing_is_missing(self):
        plain = self.drug.records(self.table, self.p)["plasma"]
        NA = pandas.NA
        frame = pandas.DataFrame(self.table).assign(AMT=pandas.array([100, NA, 0, 50, 0], dtype="Int64"), RATE=pandas.array([NA, 0.0, 0.0, 0.0, NA], dtype="Float64"),
                                                    CMT=pandas.array(["central", NA, "1", NA, NA], dtype="string"), DV=[NA, 4, 2, None, float("nan")])
        np.testing.assert_array_equal(self.drug.records(frame, self.p)["plasma"], plain)
        doses = pandas.DataFrame({"amount": [100.0], "into": pandas.array([NA], dtype="string")})
        self.assertEqual(self.drug.simulate(doses, until=4, every=4, parameters=self.p)["plasma"][0], plain[0])
        with self.assertRaisesRegex(alkaloid.InvalidInput, "amount = nan mg"):
            self.drug.simulate(doses.assign(amount=pandas.array([NA], dtype="Float64")), until=4, every=4, parameters=self.p)

    @unittest.skipIf(pandas is None, "needs pandas")
    def test_the_table_of_the_readme(self):
        table = pandas.read_csv(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "records.csv"), comment="#")
        seen = alkaloid.model("two_compartment_oral").records(table, {"ka": 1, "vc": 20, "q": 2, "vp": 50})
        self.assertEqual((len(seen["plasma"]), seen.failures, seen.unused), (len(table), [], ["SITE", "DV"]))
        self.assertTrue((seen["plasma"][1:4] > 0).all())

    @unittest.skipIf(pandas is None, "needs pandas")
    def test_data_frames_in_and_out(self):
        frame = pandas.DataFrame(self.table)
        seen = self.drug.records(frame, self.p).to_pandas(frame)
        self.assertEqual(list(seen.columns), ["ID", "TIME", "AMT", "DV", "plasma [mg/L]"])
        course = self.drug.simulate(alkaloid.dose(100), until=4, every=1, parameters=self.p).to_pandas()
        self.assertEqual(course.index.name, "time [h]")

    def test_row_and_column_are_named(self):
        bad = dict(self.table, AMT=[100, 7.5, 0, 50, 0], EVID=[1, 0, 0, 1, 0])
        with self.assertRaisesRegex(alkaloid.InvalidInput, r"row 2 \(ID 1\), column AMT = 7.5, must be 0 where nothing is given"):
            self.drug.records(bad, self.p)

    def test_one_bad_subject_costs_no_other(self):
        some = self.drug.records(dict(self.table, CL=[5, 5, 5, -5, -5]), {k: v for k, v in self.p.items() if k != "cl"})
        self.assertEqual([(f.id, f.first_row, f.rows) for f in some.failures], [("2", 3, 2)])
        self.assertIn("row 4", some.failures[0].message)
        self.assertTrue(np.isnan(some["plasma"][3:]).all() and (some["plasma"][:3] > 0).all())


if __name__ == "__main__":
    unittest.main()
