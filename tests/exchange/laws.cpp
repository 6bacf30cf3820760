// Models that no drug needs: every law in kinetics/, derivatives by hand, awkward names. Their exported forms as JSON, for
// tests/exchange/check.py. With --course: mitragynine as rxode2 code and, behind a line of dashes, the exact course of 25 mg
// (CSV: h, umol/L), for tests/exchange/integrate.R.

#include "support/exported.hpp"

#include <alkaloid/kinetics/modified.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>

#include <cmath>
#include <iostream>
#include <string_view>

namespace {

using namespace alkaloid;
using namespace alkaloid::units;

inline constexpr struct enzyme final : compartment<"enzyme"> {} enzyme;
inline constexpr struct response final : compartment<"response"> {} response;
inline constexpr struct ratio final : observable<"ratio"> {} ratio;
inline constexpr struct same final : observable<"central"> {} same; // the name of a compartment

template <scalar S = double>
struct person {
    rate_constant<S> ka, ke0, kout;
    amount_rate<S> kin, vmax;
    concentration<S> km, ki;
    volume<S> v;
    S emax, power, share;
    mass<S> given;
    static constexpr auto fields() {
        using p = person;
        return std::tuple{field{"time", &p::ka, per_h, "1/h", positive},         field{"ke0", &p::ke0, per_minute, "1/min", positive},
                          field{"out.k", &p::kout, per_h, "1/h", positive},      field{"kin", &p::kin, umol / h, "umol/h", positive},
                          field{"vmax", &p::vmax, umol / h, "umol/h", positive}, field{"km", &p::km, nmol / L, "nmol/L", positive},
                          field{"F", &p::ki, umol / L, "umol/L", positive},      field{"central", &p::v, mL, "mL", positive},
                          field{"1st", &p::emax, none, "", positive},            field{"a-b", &p::power, none, "", positive},
                          field{"a_b", &p::share, percent, "%", positive},       field{"double", &p::given, mg, "mg", positive}};
    }
};

struct every_law {
    template <class S>
    static auto flows(person<S> const& p) {
        auto const saturable = michaelis_menten(p.vmax, p.km, p.v);
        auto const by = enzyme / p.v;
        return std::tuple{flow(gut, central, first_order((1.0 - p.share) * p.ka)),
                          flow(gut, peripheral, inhibited(first_order(p.ka), central / p.v, p.ki)),
                          flow(central, eliminated, saturable),
                          flow(central, peripheral, inhibited(saturable, by, p.ki)),
                          flow(peripheral, central, competitively_inhibited(saturable, by, p.ki)),
                          flow(peripheral, eliminated, induced(inhibited(first_order(p.ka), by, p.ki), central / p.v, p.emax, p.km)),
                          flow(produced, enzyme, induced(zero_order(p.kin), central / p.v, p.emax, p.ki)),
                          flow(produced, response, zero_order(p.kin)),
                          flow(enzyme, eliminated, first_order(p.kout)),
                          flow(response, eliminated, induced(first_order(p.kout), effect_compartment / p.v, p.emax, p.km)),
                          follows(effect_compartment, central, p.ke0)};
    }
    template <class S>
    static auto intakes(person<S> const& p) {
        using std::pow;
        // Two ways into one compartment that differ: no language with one fraction per compartment can say it.
        return std::tuple{takes<S>(oral, gut, {.available = S(p.share * pow(p.given / mass<S>::from_base(S(1000.0)), S(-p.power)))}),
                          takes<S>(sublingual, gut, {.available = p.share, .lag = 1.0 / p.kout}), takes<S>(intravenous, central)};
    }
    template <class S>
    static auto initial(person<S> const& p) {
        return std::tuple{begins(response, p.kin / p.kout), begins(enzyme, 2.0 * (p.kin / p.kout))};
    }
    template <class S>
    static auto observables(person<S> const& p) {
        return std::tuple{observe(plasma, central / p.v), observe(same, effect_compartment / p.v),
                          observe(ratio, [=](auto const& a) { return a[response] / (p.kin / p.kout); })};
    }
};

/// Derivatives by hand: time, functions, right-hand operands that need parentheses.
struct by_hand {
    using compartments = compartment_list<struct central, struct response>;
    template <class P, class X, class DX, class T>
    static void derivatives(P const& p, X const& x, DX const& d, T const& t) {
        using std::abs, std::exp, std::expm1, std::log, std::log1p, std::pow, std::sqrt, std::min, std::max;
        auto const k = p.kout.base();
        auto const c = x[central];
        d[central] = -k * c * (2.0 + exp(-k * t)) - (c - (k - c)) / (k / (c / 3.0)) + 1e-7 * sqrt(c) * (k * c);
        d[response] = -(log(c + 1.0) - log1p(x[response])) + pow(c / 100.0, p.power) - -expm1(-0.001 * c) +
                      min(c, x[response]) / (1.0 + max(c, k * x[response])) + abs(c - x[response]) * -1.5e-3 - 2.5e20 / pow(1e3 + c, 6.0);
    }
    template <class P>
    static auto observables(P const&) {
        return std::tuple{observe(plasma, central / (3.0 * L))};
    }
};

/// Parameters that are no template over their scalar: their numbers stand in the text.
struct plain_person {
    rate_constant<> k;
    volume<> v;
};
struct numbers_only {
    static auto flows(plain_person const& p) {
        return std::tuple{flow(gut, central, first_order(3.0 * p.k)), flow(central, eliminated, michaelis_menten(0.1 * (umol / h), 1.0 / 3.0 * uM, p.v))};
    }
    static auto observables(plain_person const& p) { return std::tuple{observe(plasma, central / p.v)}; }
};

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "--course") {
        auto const& who = mitragynine::typical;
        auto const course = simulate(mitragynine::model, who, dose{mitragynine::drug, 25.0 * mg}, {.until = 48.0 * h, .every = 0.5 * h});
        std::cout << rxode2_code(mitragynine::model, who, "mitragynine") << "---\ntime,plasma,plasma_7oh\n";
        for (std::size_t i = 0; i < course[plasma].size(); ++i)
            std::cout << text(course[plasma].times()[i]) << ',' << text(course[plasma].values()[i]) << ',' << text(course[plasma_7oh].values()[i]) << '\n';
        return 0;
    }
    person<> const p{.ka = 0.7 * per_h, .ke0 = 0.02 * per_minute, .kout = 0.31 * per_h, .kin = 4.0 * (umol / h), .vmax = 33.0 * (umol / h), .km = 0.8 * uM,
                     .ki = 1.7 * uM, .v = 12.0 * L, .emax = 2.5, .power = 0.371, .share = 0.45, .given = 8.0 * mg};
    std::cout << "[" << support::checkable(every_law{}, p, "every law") << ",\n"
              << support::checkable(by_hand{}, p, "by hand") << ",\n"
              << support::checkable(numbers_only{}, plain_person{0.25 * per_h, 7.0 * L}, "2 numbers") << "]\n";
}
