#include "alkaloid/kinetics/observable.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct csf final : observable<"csf"> {} csf;

struct two {
    amount<> operator[](struct central) const { return 6.0 * umol; }
    amount<> operator[](struct metabolite) const { return 1.5 * umol; }
};
auto const all = std::tuple{observe(plasma, central / (3.0 * L)), observe(plasma_metabolite, metabolite / (5.0 * L)),
                            observe(csf, [](auto const& x) { return x[metabolite] / x[central]; })};
} // namespace

TEST_CASE("an observable has the name that it was given, and is no compartment") {
    CHECK(csf.name == "csf");
    CHECK(plasma.name == "plasma");
    STATIC_REQUIRE(any_observable<struct csf>);
    STATIC_REQUIRE_FALSE(any_compartment<struct csf>);
    STATIC_REQUIRE_FALSE(any_observable<struct central>);
}

TEST_CASE("each observable is found by name, wherever it stands among the readouts") {
    CHECK(find_readout<struct plasma>(all).read(two{}) == 2.0 * uM);
    CHECK(find_readout<struct plasma_metabolite>(all).read(two{}) == 0.3 * uM);
    CHECK(find_readout<struct csf>(all).read(two{}) == 0.25);
}

TEST_CASE("an observable may be any function of the amounts, in any unit") {
    STATIC_REQUIRE(std::same_as<decltype(find_readout<struct plasma>(all).read(two{})), concentration<>>);
    STATIC_REQUIRE(std::same_as<decltype(find_readout<struct csf>(all).read(two{})), double>);
}
