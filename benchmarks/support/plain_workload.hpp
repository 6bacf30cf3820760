#pragma once
/// @file The competitor for populations: one loop over the people, each by Boost.Odeint's dopri5 with dense output on
/// std::array, begun anew at each dose, written by hand as one who wants speed would write it: rate constants made once a
/// person, samples read off the steps, output into memory that is there already. No alkaloid here.
///
/// W1: gut, MG central, MG peripheral, 7-OH [mg], the effect sites of both [ng/mL], ethanol in its gut and in the body [g];
/// W2: the first six of them; coupled: W1 and an enzyme, by which and by ethanol's inhibition MG's clearance is multiplied.
/// Time in h, volumes in L. Outputs: MG, 7-OH, effect sites [ng/mL], ethanol [g/L].

#include <boost/numeric/odeint/algebra/array_algebra.hpp>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/dense_output_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace support {

/// One person, in the order of the file's columns: 1/h, L/h, L, g/h, g/L.
struct plain_person {
    double ka, cl, v1, q, v2, fm, fmfp, clm, vm, ke0, ke0m, kae, ve, vmax, kmm;
};

/// What is given and looked at: 20 mg every 8 h, 20 g of ethanol every 24 h, for a week, every quarter of an hour.
/// A dose at the time of a sample comes after it.
struct plain_plan {
    static constexpr double tablet = 20.0, drink = 20.0; // mg, g
    static constexpr int between_tablets = 8, tablets_a_drink = 3, tablets = 21, samples_an_hour = 4;
    static constexpr std::size_t samples = tablets * between_tablets * samples_an_hour + 1;
};

/// The couplings' numbers, the same for all; chosen for timing.
struct plain_coupling {
    static constexpr double ki = 1.0, kout = 0.03, kinact = 0.06, half = 30.0; // g/L ethanol, 1/h, 1/h, ng/mL MG
};

/// The six states and four outputs that are linear. `Real` is double, or long double for a reference.
template <class Real = double>
struct plain_w2 {
    using state = std::array<Real, 6>;
    static constexpr std::size_t outputs = 4;
    static constexpr bool drinks = false;
    Real ka, to_central, to_metabolite, lost, out, back, formed, clm_vm, ke0, ke0m, scale1, scalem;

    explicit plain_w2(plain_person const& p)
        : ka(p.ka), to_central((1 - Real(p.fmfp)) * p.ka), to_metabolite(Real(p.fmfp) * p.ka), lost(Real(p.cl) / p.v1), out(Real(p.q) / p.v1),
          back(Real(p.q) / p.v2), formed(Real(p.fm) * p.cl / p.v1), clm_vm(Real(p.clm) / p.vm), ke0(p.ke0), ke0m(p.ke0m), scale1(1000 / Real(p.v1)),
          scalem(1000 / Real(p.vm)) {}

    /// `share` multiplies the clearance.
    template <class State>
    void kratom(State const& x, State& dxdt, Real share) const {
        Real const there = out * x[1], again = back * x[2];
        dxdt[0] = -ka * x[0];
        dxdt[1] = to_central * x[0] - share * lost * x[1] - there + again;
        dxdt[2] = there - again;
        dxdt[3] = to_metabolite * x[0] + share * formed * x[1] - clm_vm * x[3];
        dxdt[4] = ke0 * (scale1 * x[1] - x[4]);
        dxdt[5] = ke0m * (scalem * x[3] - x[5]);
    }
    void operator()(state const& x, state& dxdt, Real) const { kratom(x, dxdt, Real(1)); }

    static state begin() { return {}; }
    template <class State>
    void look(State const& x, Real* to, std::size_t apart) const {
        to[0] = scale1 * x[1];
        to[apart] = scalem * x[3];
        to[2 * apart] = x[4];
        to[3 * apart] = x[5];
    }
};

/// And ethanol, which saturates.
template <class Real = double>
struct plain_w1 : plain_w2<Real> {
    using state = std::array<Real, 8>;
    static constexpr std::size_t outputs = 5;
    static constexpr bool drinks = true;
    Real kae, vmax, km_amount, inverse_ve;

    explicit plain_w1(plain_person const& p) : plain_w2<Real>(p), kae(p.kae), vmax(p.vmax), km_amount(Real(p.kmm) * p.ve), inverse_ve(1 / Real(p.ve)) {}

    template <class State>
    void alcohol(State const& x, State& dxdt) const {
        Real const absorbed = kae * x[6];
        dxdt[6] = -absorbed;
        dxdt[7] = absorbed - vmax * x[7] / (km_amount + x[7]);
    }
    void operator()(state const& x, state& dxdt, Real) const {
        this->kratom(x, dxdt, Real(1));
        alcohol(x, dxdt);
    }
    static state begin() { return {}; }
    template <class State>
    void look(State const& x, Real* to, std::size_t apart) const {
        plain_w2<Real>::look(x, to, apart);
        to[4 * apart] = inverse_ve * x[7];
    }
};

/// And the enzyme, 1 where there is no drug: MG inactivates it, ethanol inhibits it.
template <class Real = double>
struct plain_coupled : plain_w1<Real> {
    using state = std::array<Real, 9>;
    Real ki_amount;

    explicit plain_coupled(plain_person const& p) : plain_w1<Real>(p), ki_amount(Real(plain_coupling::ki) * p.ve) {}

    void operator()(state const& x, state& dxdt, Real) const {
        using c = plain_coupling;
        this->kratom(x, dxdt, x[8] * (ki_amount / (ki_amount + x[7])));
        this->alcohol(x, dxdt);
        Real const level = this->scale1 * x[1];
        dxdt[8] = Real(c::kout) - (Real(c::kout) + Real(c::kinact) * level / (Real(c::half) + level)) * x[8];
    }
    static state begin() {
        state x{};
        x[8] = 1;
        return x;
    }
};

/// Steps taken and right-hand sides evaluated.
struct plain_effort {
    long steps = 0, evaluations = 0;
};

/// The right-hand side, counted where someone asks.
template <class Model, class Real>
struct plain_counted {
    Model const& f;
    plain_effort* spent;
    void operator()(typename Model::state const& x, typename Model::state& dxdt, Real t) const {
        if (spent)
            ++spent->evaluations;
        f(x, dxdt, t);
    }
};

/// One person's week into `to[output * samples + sample]`.
template <class Model, class System, class Real>
void plain_week(Model const& f, System const& system, Real relative, Real absolute, Real* to, long& steps) {
    namespace odeint = boost::numeric::odeint;
    using plan = plain_plan;
    using state = typename Model::state;
    using stepper = odeint::runge_kutta_dopri5<state, Real, state, Real, odeint::array_algebra>;
    using controlled = odeint::controlled_runge_kutta<stepper>;
    odeint::dense_output_runge_kutta<controlled> dense(controlled(typename controlled::error_checker_type(absolute, relative)));
    constexpr std::size_t in_between = plan::between_tablets * plan::samples_an_hour;
    state x = Model::begin(), here;
    f.look(x, to, plan::samples);
    for (std::size_t d = 0; d < plan::tablets; ++d) {
        x[0] += Real(plan::tablet);
        if constexpr (Model::drinks)
            if (d % plan::tablets_a_drink == 0)
                x[6] += Real(plan::drink);
        Real const begin = Real(d * plan::between_tablets);
        dense.initialize(x, begin, Real(0.05));
        std::size_t sample = d * in_between + 1;
        std::size_t const last = (d + 1) * in_between;
        auto const when = [](std::size_t k) { return Real(k) / plan::samples_an_hour; };
        while (sample <= last) {
            dense.do_step(system);
            ++steps;
            for (; sample <= last && when(sample) <= dense.current_time(); ++sample) {
                dense.calc_state(when(sample), here);
                f.look(here, to + sample, plan::samples);
            }
        }
        x = here; // the last sample is where the next dose comes
    }
}

/// Everybody's into `to[(person * outputs + output) * samples + sample]`.
template <template <class> class Model, class Real>
void plain_population(std::vector<plain_person> const& people, Real tolerance, std::vector<Real>& to) {
    constexpr std::size_t each = Model<Real>::outputs * plain_plan::samples;
    to.resize(people.size() * each);
    long steps = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        Model<Real> const f(people[i]);
        plain_week(f, [&f](auto const& x, auto& dxdt, Real t) { f(x, dxdt, t); }, tolerance, tolerance, to.data() + i * each, steps);
    }
}
/// What one person costs on the average.
template <template <class> class Model>
plain_effort plain_cost(std::vector<plain_person> const& people, double tolerance) {
    plain_effort all;
    std::vector<double> to(Model<double>::outputs * plain_plan::samples);
    for (auto const& p : people) {
        Model<double> const f(p);
        plain_week(f, plain_counted<Model<double>, double>{f, &all}, tolerance, tolerance, to.data(), all.steps);
    }
    auto const n = static_cast<long>(people.size());
    return {all.steps / n, all.evaluations / n};
}

} // namespace support
