#include "catch.hpp"

#include <alkaloid/exchange/latex.hpp>
#include <alkaloid/exchange/mrgsolve.hpp>
#include <alkaloid/exchange/rxode2.hpp>
#include <alkaloid/models/two_compartment.hpp>

#include <string>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

two_compartment::parameters<> const someone{.ka = 0.9 * per_h, .cl = 12.0 * (L / h), .vc = 40.0 * L, .q = 25.0 * (L / h), .vp = 70.0 * L};

/// Stops above a threshold: no text without branches can say it.
struct stepped_law {
    using scalar_type = double;
    using reads = compartment_list<>;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "stepped";
    double k;
    template <class T, class Amounts>
    T rate(T const& amount, Amounts const&) const {
        return select(amount > T(3.0), T(k * amount), T(0.0));
    }
    void check(checklist& found, std::string const& where) const { found.require(where, k, positive); }
};
struct nobody {};
struct stepped {
    static auto flows(nobody) { return std::tuple{flow(gut, central, first_order(1.0 / h)), flow(central, eliminated, stepped_law{2.0})}; }
};

/// Parameters choose between two laws.
template <scalar S = double>
struct chooser {
    rate_constant<S> slow, fast;
    S which;
    static constexpr auto fields() {
        using p = chooser;
        return std::tuple{field{"slow", &p::slow, per_h, "1/h", positive}, field{"fast", &p::fast, per_h, "1/h", positive}, field{"which", &p::which, none, "", fraction}};
    }
};
struct chosen {
    template <class S>
    static auto flows(chooser<S> const& p) {
        return std::tuple{flow(central, eliminated, first_order(p.which > S(0.5) ? p.fast : p.slow))};
    }
};

/// Names that mrgsolve makes of compartments, those that LaTeX reads as its own, and a readout whose unit has a power.
constexpr struct gut_0 final : compartment<"gut_0"> {} gut_0;
constexpr substance odd_drug{"7_OH 50% & {a~b}^x", 400.0 * (g / mol)};
template <scalar S = double>
struct awkward_parameters {
    rate_constant<S> dxdt_gut, R_gut;
    S F_gut;
    duration<S> ALAG_gut;
    static constexpr auto fields() {
        using p = awkward_parameters;
        return std::tuple{field{"dxdt_gut", &p::dxdt_gut, per_h, "1/h", positive}, field{"R_gut", &p::R_gut, per_h, "1/h", positive},
                          field{"F_gut", &p::F_gut, none, "", fraction}, field{"ALAG_gut", &p::ALAG_gut, h, "h", not_negative}};
    }
};
struct awkward {
    template <class S>
    static auto flows(awkward_parameters<S> const& p) {
        return std::tuple{flow(gut, gut_0, first_order(p.dxdt_gut)), flow(gut_0, eliminated, first_order(p.R_gut))};
    }
    template <class S>
    static auto intakes(awkward_parameters<S> const& p) {
        return std::tuple{takes<S>(odd_drug, oral, gut, {.available = p.F_gut, .lag = p.ALAG_gut})};
    }
    template <class S>
    static auto observables(awkward_parameters<S> const&) {
        return std::tuple{observe(plasma, [](auto const& x) { return x[gut] * x[gut]; })};
    }
};

/// The lines of `text` from one that begins with `from` on.
std::string since(std::string const& text, std::string const& from) {
    return text.substr(text.find(from));
}

} // namespace

TEST_CASE("A model is written for rxode2 with its parameters' names, flows by their laws, and units", "[exchange]") {
    CHECK(since(rxode2_code(two_compartment::model, someone, "two compartments"), "two_compartments <-") == R"(two_compartments <- rxode2::rxode2({
  ka = 0.9  # 1/h
  cl = 12  # L/h
  vc = 40  # L
  q = 25  # L/h
  vp = 70  # L
  f_ = 1  # no unit
  lag_ = 0  # h
  flow_1 = ka*gut  # gut -> central, first-order, umol/h
  flow_2 = q/vc*central  # central -> peripheral, first-order, umol/h
  flow_3 = q/vp*peripheral  # peripheral -> central, first-order, umol/h
  flow_4 = cl/vc*central  # central -> eliminated, first-order, umol/h
  d/dt(gut) = -flow_1
  d/dt(central) = flow_1 - flow_2 + flow_3 - flow_4
  d/dt(peripheral) = flow_2 - flow_3
  # doses into gut: oral, any substance
  f(gut) = f_
  alag(gut) = lag_  # h
  # doses into central: intravenous, any substance
  plasma = central/vc  # umol/L
})
)");
}

TEST_CASE("Every exported form says its version, what it is for, and what stands behind its numbers", "[exchange]") {
    for (auto const& text : {rxode2_code(two_compartment::model, someone), mrgsolve_code(two_compartment::model, someone), latex(two_compartment::model, someone)}) {
        CHECK_THAT(text, ContainsSubstring(std::string("written by alkaloid ") + version));
        CHECK_THAT(text, ContainsSubstring("Research use only: no dosing advice"));
        CHECK_THAT(text, ContainsSubstring("Amounts in umol, time in h"));
    }
}

TEST_CASE("A law that decides by amounts has no text, and is named", "[exchange]") {
    CHECK_THROWS_WITH(rxode2_code(stepped{}, nobody{}, "stepped model"),
                      ContainsSubstring("export of stepped model, central -> eliminated, stepped") && ContainsSubstring("central, must be parameters: text has no branches"));
}

TEST_CASE("A choice made by parameters is written as these parameters make it", "[exchange]") {
    chooser<> p{.slow = 0.1 * per_h, .fast = 2.0 * per_h, .which = 0.0};
    CHECK_THAT(mrgsolve_code(chosen{}, p), ContainsSubstring("flow_1 = slow*central;"));
    p.which = 1.0;
    CHECK_THAT(mrgsolve_code(chosen{}, p), ContainsSubstring("flow_1 = fast*central;"));
}

TEST_CASE("A model with impossible parameters is not exported", "[exchange]") {
    auto p = someone;
    p.vc = -1.0 * L;
    CHECK_THROWS_WITH(latex(two_compartment::model, p, "wrong"), ContainsSubstring("export of wrong") && ContainsSubstring("vc = -1 L, must be finite and > 0"));
}

TEST_CASE("Formulas keep the order of the computation, and fold numbers only", "[exchange]") {
    formula const a = formula::parameter("a", 2.0), b = formula::parameter("b", 4.0);
    CHECK((a + b).root().value == 6.0);
    CHECK(identical(0.0 + a, a));
    CHECK(identical(1.0 * a / 1.0, a));
    CHECK((formula(2.0) * formula(3.0)).is(6.0));
    CHECK(identical(a * (b + 1.0), a * (b + 1.0)));
    CHECK_FALSE(identical(a * b, b * a));
    CHECK((a < b));
    CHECK_THROWS_AS(value_of(a * formula::amount("central")), invalid_input);
}

TEST_CASE("A formula outlives the set of equations that it was read with", "[exchange]") {
    equations kept;
    {
        auto const read = equations_of(two_compartment::model, someone);
        kept = read;
    }
    CHECK_THAT(rxode2_code(kept), ContainsSubstring("flow_2 = q/vc*central"));
}

namespace {
awkward_parameters<> const odd{.dxdt_gut = 1.0 * per_h, .R_gut = 2.0 * per_h, .F_gut = 0.5, .ALAG_gut = 0.25 * h};
}

TEST_CASE("A name that mrgsolve makes of a compartment is no parameter's and no other compartment's", "[exchange]") {
    auto const text = mrgsolve_code(awkward{}, odd);
    CHECK_THAT(text, ContainsSubstring("\nF_gut = F_gut_;\n") && ContainsSubstring("\nALAG_gut = ALAG_gut_;"));
    CHECK_THAT(text, ContainsSubstring("\nF_gut_ : 0.5 : F_gut (no unit)\n"));
    CHECK_THAT(text, ContainsSubstring("\ndxdt_gut = -flow_1;\n") && ContainsSubstring("flow_1 = dxdt_gut_*gut;"));
    CHECK_THAT(text, ContainsSubstring("\ndxdt_gut_0_ = flow_1 - flow_2;\n") && ContainsSubstring("flow_2 = R_gut_*gut_0_;"));
    detail::spelling all(detail::mrgsolve_words);
    CHECK(all.take_compartment("F_gut") == "F_gut");
    CHECK(all.take_compartment("gut") == "gut_"); // its own F_ would be the other
    CHECK(all.take("D_gut_") == "D_gut__");
    CHECK(all.take("D_gut") == "D_gut");
}

TEST_CASE("What LaTeX reads as its own is written so that it is not", "[exchange]") {
    auto const text = latex(awkward{}, odd);
    CHECK_THAT(text, ContainsSubstring("&& \\text{of 7\\_OH 50\\% \\& \\{a\\textasciitilde{}b\\}\\textasciicircum{}x}"));
    CHECK_THAT(text, ContainsSubstring("&& \\text{h, lag of 7\\_OH 50\\% \\&"));
    CHECK_THAT(text, ContainsSubstring("&& \\text{umol$^{2}$}"));
    CHECK(detail::in_text("a\\b #1 $2") == "a\\textbackslash{}b \\#1 \\$2");
}
