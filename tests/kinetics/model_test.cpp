#include "alkaloid/kinetics/model.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <scalar S = double>
struct parameters {
    clearance<S> cl;
    volume<S> v;
};
struct linear_one {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order(S(0.7) / h)), flow(central, eliminated, first_order(p.cl / p.v))};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.v)};
    }
};
struct saturable_one {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(central, eliminated, michaelis_menten(S(1.0) * (umol / h), S(1.0) * uM, p.v))};
    }
};
struct written_by_hand {
    using compartments = compartment_list<struct central>;
    static void derivatives(auto const&, auto const& x, auto const& dxdt, auto const&) { dxdt[central] = -x[central]; }
};
struct no_model {};

template <class M>
constexpr bool is_model = any_model<M, parameters<>>;
template <class M>
constexpr bool is_linear = linear_model<M, parameters<>>;
constexpr parameters<> p{.cl = 6.0 * (L / h), .v = 12.0 * L};
} // namespace

TEST_CASE("a model is made of flows or of derivatives, and nothing else is one") {
    STATIC_REQUIRE(is_model<linear_one>);
    STATIC_REQUIRE(is_model<saturable_one>);
    STATIC_REQUIRE(is_model<written_by_hand>);
    STATIC_REQUIRE_FALSE(is_model<no_model>);
    STATIC_REQUIRE_FALSE(is_model<double>);
    STATIC_REQUIRE(flow_model<linear_one, parameters<>>);
    STATIC_REQUIRE_FALSE(flow_model<written_by_hand, parameters<>>);
}

TEST_CASE("whether a model is linear is known from its type") {
    STATIC_REQUIRE(is_linear<linear_one>);
    STATIC_REQUIRE_FALSE(is_linear<saturable_one>);
    STATIC_REQUIRE_FALSE(is_linear<written_by_hand>);
    STATIC_REQUIRE_FALSE(is_linear<no_model>);
}

TEST_CASE("the system of a model has the numbers of the parameters in it") {
    auto const s = system_of<double>(linear_one{}, p);
    STATIC_REQUIRE(std::same_as<decltype(s), system_type<linear_one, parameters<>> const>);
    CHECK(s.rate_matrix()[1][1] == -0.5);
    auto const by_hand = system_of<dual<2>>(written_by_hand{}, p);
    STATIC_REQUIRE(std::same_as<decltype(by_hand)::scalar_type, dual<2>>);
}

TEST_CASE("a model's readouts are its own, and none where it declares none") {
    STATIC_REQUIRE(std::tuple_size_v<decltype(readouts_of(linear_one{}, p))> == 1);
    STATIC_REQUIRE(std::tuple_size_v<decltype(readouts_of(saturable_one{}, p))> == 0);
    CHECK(std::get<0>(readouts_of(linear_one{}, p)).read.in == 12.0 * L);
}
