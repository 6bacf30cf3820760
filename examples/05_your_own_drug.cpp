// A drug of your own: compartments, parameters, flows, how a dose enters and what is measured. Nothing else.

#include <alkaloid/alkaloid.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

constexpr substance examplamine{"examplamine", 300 * (g / mol)};
inline constexpr struct liver final : compartment<"liver"> {} liver;

struct person {
    rate_constant<> ka;
    clearance<> q_liver;
    volume<> v, v_liver;
    amount_rate<> vmax;
    concentration<> km;
};

struct examplamine_model {
    static auto flows(person const& p) {
        return std::tuple{flow(gut, liver, first_order(p.ka)), flow(liver, central, first_order(p.q_liver / p.v_liver)),
                          flow(central, liver, first_order(p.q_liver / p.v)),
                          flow(liver, eliminated, michaelis_menten(p.vmax, p.km, p.v_liver))};
    }
    static auto intakes(person const&) { return std::tuple{takes(examplamine, oral, gut)}; }
    static auto observables(person const& p) { return std::tuple{observe(plasma, central / p.v)}; }
};

int main() {
    person const who{.ka = 1 / h, .q_liver = 90 * (L / h), .v = 40 * L, .v_liver = 1.5 * L, .vmax = 60 * (umol / h), .km = 2 * uM};
    for (double const milligrams : {10.0, 100.0}) { // saturable first pass: ten times the dose, more than ten times the peak
        auto const course = simulate(examplamine_model{}, who, dose{examplamine, milligrams * mg}, {.until = 24 * h, .every = 6 * minute});
        std::cout << milligrams << " mg: Cmax " << cmax(course[plasma]).in(ng / mL, examplamine) << " ng/mL at "
                  << tmax(course[plasma]).in(h) << " h, solved by " << course.outcome().solver << '\n';
    }
    std::cout << mermaid(examplamine_model{}, who);
}
