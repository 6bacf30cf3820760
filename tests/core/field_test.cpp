#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/field.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <scalar S = double>
struct kinetics {
    clearance<S> cl;
    volume<S> v;
    duration<S> lag;
    S fm;
    S humidity;

    static constexpr auto fields() {
        return std::tuple{field{"cl", &kinetics::cl, L / h, "L/h", not_negative}, field{"v", &kinetics::v, L, "L", positive},
                          field{"lag", &kinetics::lag, minute, "min", not_negative},
                          field{"fm", &kinetics::fm, none, "", fraction},
                          field{"humidity", &kinetics::humidity, percent, "%", {.low = 0.0, .high = 100.0, .words = "in [0, 100]"}}};
    }
};
constexpr kinetics<> good{.cl = 6.0 * (L / h), .v = 50.0 * L, .lag = 0.25 * h, .fm = 0.4, .humidity = 0.35};

/// Two persons in one set, one of them in a set of its own again.
template <scalar S = double>
struct inner_pair {
    kinetics<S> a;
    S share;
    static constexpr auto fields() { return std::tuple_cat(fields_of<"a.">(&inner_pair::a), std::tuple{field{"share", &inner_pair::share, none, "", fraction}}); }
};
template <scalar S = double>
struct outer_pair {
    kinetics<S> b;
    inner_pair<S> c;
    static constexpr auto fields() { return std::tuple_cat(fields_of(&outer_pair::b), fields_of<"c.">(&outer_pair::c)); }
};

struct silent {
    double x;
};
struct named_scalar {
    using scalar_type = dual<3>;
};

std::vector<violation> complaints(auto const& p) {
    checklist found;
    check_parameters(p, found);
    return found.found();
}
} // namespace

TEST_CASE("the members of a parameter set are visited in order, each as a number of its unit") {
    std::string names;
    std::vector<double> numbers;
    for_each_field(good, [&](auto const& f, double x) {
        names += std::string(f.name) + " [" + std::string(f.unit_text) + "] ";
        numbers.push_back(x);
    });
    CHECK(names == "cl [L/h] v [L] lag [min] fm [] humidity [%] ");
    CHECK(numbers == std::vector{6.0, 50.0, 15.0, 0.4, 35.0});
}

TEST_CASE("parameters in range raise no complaint") {
    CHECK(complaints(good).empty());
}

TEST_CASE("every parameter out of its range is named, in the unit it is spoken of in") {
    auto p = good;
    p.v = 0.0 * L;
    p.lag = -1.0 * minute;
    p.fm = std::numeric_limits<double>::quiet_NaN();
    p.humidity = 1.01;
    auto const found = complaints(p);
    REQUIRE(found.size() == 4);
    CHECK(found[0].sentence() == "v = 0 L, must be finite and > 0");
    CHECK(found[1].sentence() == "lag = -1 min, must be finite and >= 0");
    CHECK(found[2].sentence() == "fm = nan, must be in [0, 1]");
    CHECK(found[3].sentence() == "humidity = 101 %, must be in [0, 100]");
}

TEST_CASE("a parameter is out of range where one lane is") {
    auto p = with_scalar<pack<4>>(good);
    p.cl = pack<4>(std::array{1.0, -2.0, 3.0, 4.0}) * (L / h);
    auto const found = complaints(p);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence() == "cl = -2 L/h, must be finite and >= 0");
}

TEST_CASE("a parameter set that does not describe itself is not checked") {
    CHECK(complaints(silent{-1.0}).empty());
}

TEST_CASE("parameters in another scalar have the same values and no slopes") {
    auto const p = with_scalar<dual<2>>(good);
    STATIC_REQUIRE(std::same_as<decltype(p), kinetics<dual<2>> const>);
    CHECK(identical(p.cl.base(), dual<2>(6.0)));
    CHECK(identical(p.v.base(), dual<2>(50.0)));
    CHECK(identical(p.lag.base(), dual<2>(0.25)));
    CHECK(identical(p.fm, dual<2>(0.4)));
    CHECK(identical(p.humidity, dual<2>(0.35)));
    CHECK(with_scalar<double>(good).lag == good.lag);
    CHECK(with_scalar<pack<2>>(good).v.base()[1] == 50.0);
}

TEST_CASE("the scalar of a parameter set is its template argument, or what it says itself, or plain") {
    STATIC_REQUIRE(std::same_as<scalar_of_t<kinetics<>>, double>);
    STATIC_REQUIRE(std::same_as<scalar_of_t<kinetics<dual<2>>>, dual<2>>);
    STATIC_REQUIRE(std::same_as<scalar_of_t<kinetics<pack<4>>>, pack<4>>);
    STATIC_REQUIRE(std::same_as<scalar_of_t<named_scalar>, dual<3>>);
    STATIC_REQUIRE(std::same_as<scalar_of_t<silent>, double>);
}

TEST_CASE("members that describe themselves lend their fields, under a prefix, to any depth") {
    outer_pair<> p{good, {good, 0.2}};
    p.c.a.cl = 7.0 * (L / h);
    std::string names;
    std::vector<double> numbers;
    for_each_field(p, [&](auto const& f, double x) {
        names += std::string(f.name) + " ";
        numbers.push_back(x);
    });
    CHECK(names == "cl v lag fm humidity c.a.cl c.a.v c.a.lag c.a.fm c.a.humidity c.share ");
    CHECK(numbers == std::vector{6.0, 50.0, 15.0, 0.4, 35.0, 7.0, 50.0, 15.0, 0.4, 35.0, 0.2});
    auto const wide = with_scalar<dual<2>>(p);
    CHECK(wide.c.a.cl.base().value == 7.0);
    CHECK(wide.c.share.value == 0.2);
    p.c.a.v = 0.0 * L;
    p.c.share = 2.0;
    auto const found = complaints(p);
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "c.a.v");
    CHECK(found[1].name == "c.share");
    member_in(p, std::get<6>(outer_pair<>::fields())) = 50.0 * L;
    CHECK(p.c.a.v.base() == 50.0);
}

namespace {
/// Whose fields cannot be made when compiled.
struct late {
    clearance<> cl;
    static auto fields() {
        static int const made = 1;
        return std::tuple{field{made == 1 ? "cl" : "none", &late::cl, L / h, "L/h", not_negative}};
    }
};
} // namespace

TEST_CASE("constant fields are made once, others at each call, and both are read alike") {
    STATIC_REQUIRE(std::is_reference_v<decltype(listed_fields<kinetics<>>())>);
    STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(listed_fields<late>())>);
    CHECK(&listed_fields<kinetics<>>() == &listed_fields<kinetics<>>());
    checklist found;
    check_parameters(late{-1.0 * (L / h)}, found);
    CHECK_THROWS_WITH(found.settle("here"), ContainsSubstring("cl = -1 L/h"));
}
