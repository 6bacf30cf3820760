#include "catch.hpp"

#include <alkaloid/core/subject_draws.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/omega.hpp>
#include <alkaloid/people/residual_error.hpp>
#include <alkaloid/people/sobol_draws.hpp>
#include <alkaloid/people/truncation.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace alkaloid;

TEST_CASE("Philox4x64-10 answers as its authors' known-answer vectors say") {
    // Random123, tests/kat_vectors: counter, key, answer.
    r123::Philox4x64 const philox;
    using block = std::array<std::uint64_t, 4>;
    auto const answer = [&](block const& c, std::uint64_t k0, std::uint64_t k1) {
        auto const out = philox({{c[0], c[1], c[2], c[3]}}, {{k0, k1}});
        return block{out[0], out[1], out[2], out[3]};
    };
    std::uint64_t const all = ~std::uint64_t{0};
    CHECK(answer({0, 0, 0, 0}, 0, 0) == block{0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b});
    CHECK(answer({all, all, all, all}, all, all) == block{0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0});
    CHECK(answer({0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89}, 0x452821e638d01377, 0xbe5466cf34e90c6c) ==
          block{0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6});
}

TEST_CASE("These are a person's draws under any compiler: bits written down once") {
    subject_draws const d(20261127, 42, 3);
    CHECK(d.uniform("cl") == 0x1.b571bcde8f012p-2);
    CHECK(d.uniform("cl", 5) == 0x1.6729d6a88e3a8p-4);
    CHECK(d.normal("cl") == -0x1.77ddc775bf90ep-3);
    CHECK(d.normal("tail 20") == 0x1.aae38e3c20786p-3);
    auto const block = omega<3>::of_cvs("disposition", {"cl", "v1", "ka"}, {0.3, 0.2, 0.7}, {{"cl", "v1", 0.6}, {"v1", "ka", -0.3}});
    auto const eta = block.draw(d).value;
    CHECK(eta[0] == 0x1.565e1bd8837fdp-2);
    CHECK(eta[1] == -0x1.3fc7f3ceb776dp-7);
    CHECK(eta[2] == -0x1.6df52ca6a66dap-2);
    CHECK(truncated_normal(-1.5, 2.5).of(d.uniform("cl")) == -0x1.7e6c94add3345p-4);
    CHECK(residual_error::combined(0.1, 0.2).apply(3.0, d, 7) == 0x1.66532e9b3d422p+1);
    CHECK(sobol_plan(20261127, {"cl", "v1"}, 3).at(42).uniform("v1") == 0x1.63f6077d10797p-1);
    CHECK(adults()(d).body.age == 0x1.58c5bc3b865e3p+5);
    CHECK(adults()(d).body.height.in(units::metre) == 0x1.cc756a7d64218p+0);
}

TEST_CASE("The bits of a hundred thousand people's effects, all together, as they were written down once") {
    auto const block = omega<3>::of_cvs("disposition", {"cl", "v1", "ka"}, {0.3, 0.2, 0.7}, {{"cl", "v1", 0.6}, {"v1", "ka", -0.3}});
    truncated_normal const range(-1.5, 3.0);
    std::uint64_t sum = 0;
    auto const add = [&](double x) { sum = (std::rotl(sum, 7) ^ std::bit_cast<std::uint64_t>(x)) * 1099511628211ull; };
    for (std::uint64_t i = 1; i <= 100000; ++i) {
        subject_draws const d(8, i);
        for (double x : block.draw(d, 2).value)
            add(x);
        add(range.of(d.uniform("x")));
    }
    CHECK(sum == 0x48d70d18ac5edd25);
}

TEST_CASE("Seed, person, replicate, name and slot each give other draws; the same five the same") {
    subject_draws const d(1, 2, 3);
    double const u = d.uniform("x", 4);
    CHECK(u == subject_draws(1, 2, 3).uniform("x", 4));
    CHECK(u != subject_draws(9, 2, 3).uniform("x", 4));
    CHECK(u != subject_draws(1, 9, 3).uniform("x", 4));
    CHECK(u != subject_draws(1, 2, 9).uniform("x", 4));
    CHECK(u != d.uniform("y", 4));
    CHECK(u != d.uniform("x", 9));
}

namespace {
/// Kolmogorov and Smirnov's distance of uniforms.
double distance(std::vector<double> u) {
    std::sort(u.begin(), u.end());
    double worst = 0.0, const_n = static_cast<double>(u.size());
    for (std::size_t i = 0; i < u.size(); ++i)
        worst = std::max({worst, std::abs(u[i] - static_cast<double>(i) / const_n), std::abs(u[i] - static_cast<double>(i + 1) / const_n)});
    return worst;
}
double correlation_of(std::vector<double> const& x, std::vector<double> const& y) {
    double sx = 0, sy = 0, xx = 0, yy = 0, xy = 0, n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        sx += x[i], sy += y[i], xx += x[i] * x[i], yy += y[i] * y[i], xy += x[i] * y[i];
    return (xy - sx * sy / n) / std::sqrt((xx - sx * sx / n) * (yy - sy * sy / n));
}
} // namespace

TEST_CASE("A hundred thousand draws fill (0, 1) over people, slots and replicates, and neighbours are not alike") {
    std::size_t const n = 100000;
    double const limit = 1.95 / std::sqrt(double(n)); // 0.1 %
    std::vector<double> people, slots, replicates, other;
    for (std::uint64_t i = 0; i < n; ++i) {
        people.push_back(subject_draws(5, i).uniform("x"));
        other.push_back(subject_draws(5, i).uniform("y"));
        slots.push_back(subject_draws(5, 1).uniform("x", i));
        replicates.push_back(subject_draws(5, 1, i).uniform("x"));
    }
    CHECK(distance(people) < limit);
    CHECK(distance(slots) < limit);
    CHECK(distance(replicates) < limit);
    for (auto const* y : {&other, &slots, &replicates})
        CHECK(std::abs(correlation_of(people, *y)) < 3.5 / std::sqrt(double(n)));
    CHECK(std::abs(correlation_of({people.begin(), people.end() - 1}, {people.begin() + 1, people.end()})) < 3.5 / std::sqrt(double(n)));
}

TEST_CASE("Normal draws of a hundred thousand people have the normal's moments and percentiles") {
    std::size_t const n = 100000;
    double m1 = 0, m2 = 0, m3 = 0, m4 = 0;
    std::vector<double> z;
    for (std::uint64_t i = 1; i <= n; ++i) {
        double const x = subject_draws(6, i).normal("x");
        z.push_back(x);
        m1 += x, m2 += x * x, m3 += x * x * x, m4 += x * x * x * x;
    }
    // Each within 3.5 of its own standard errors: the moments of a normal are 0, 1, 0, 3, their variances 1, 2, 15, 96.
    double const root = std::sqrt(double(n));
    CHECK(std::abs(m1 / double(n)) < 3.5 / root);
    CHECK(std::abs(m2 / double(n) - 1) < 3.5 * std::sqrt(2.0) / root);
    CHECK(std::abs(m3 / double(n)) < 3.5 * std::sqrt(15.0) / root);
    CHECK(std::abs(m4 / double(n) - 3) < 3.5 * std::sqrt(96.0) / root);
    std::sort(z.begin(), z.end());
    for (double p : {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
        double const q = normal_quantile(p), density = std::exp(-0.5 * q * q) / std::sqrt(2.0 * 3.141592653589793);
        CHECK(std::abs(z[static_cast<std::size_t>(p * double(n))] - q) < 3.5 * std::sqrt(p * (1 - p)) / (density * root));
    }
}
