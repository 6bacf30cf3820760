#include "alkaloid/simulate/lanes/row_writer.hpp"

#include "catch.hpp"

#include <vector>

using namespace alkaloid;

namespace {
constexpr double untouched = -777.25;
constexpr std::size_t guards = 17; // more than any pack has lanes

/// Rows [lane][track][sample] of one subject after the other, guards behind each.
template <std::size_t W, std::size_t Tracks>
struct paper {
    std::size_t samples;
    std::vector<double> all;

    explicit paper(std::size_t n) : samples(n), all(W * Tracks * (n + guards), untouched) {}
    double* row(std::size_t track, std::size_t lane) { return all.data() + (lane * Tracks + track) * (samples + guards); }
    template <class Writer>
    void hand_to(Writer& w) {
        for (std::size_t t = 0; t < Tracks; ++t)
            for (std::size_t l = 0; l < W; ++l) {
                w.rows[t][l] = row(t, l);
                w.scale[t].set(l, scale(t, l));
            }
    }
    static double scale(std::size_t track, std::size_t lane) { return 0.5 + static_cast<double>(lane) + 100.0 * static_cast<double>(track); }
    void guards_stand() {
        for (std::size_t t = 0; t < Tracks; ++t)
            for (std::size_t l = 0; l < W; ++l)
                for (std::size_t k = samples; k < samples + guards; ++k)
                    if (row(t, l)[k] != untouched)
                        FAIL("written behind the row: track " << t << ", lane " << l << ", sample " << k << " of " << samples);
    }
};
/// What is in compartment `c` of a lane at a sample.
double content(std::size_t c, std::size_t lane, std::size_t sample) {
    return static_cast<double>(c) + 10.0 * static_cast<double>(lane) + 1000.0 * static_cast<double>(sample);
}
template <std::size_t W>
std::array<pack<W>, 4> amounts_at(std::size_t sample) {
    std::array<pack<W>, 4> x;
    for (std::size_t c = 0; c < 4; ++c)
        for (std::size_t l = 0; l < W; ++l)
            x[c].set(l, content(c, l, sample));
    return x;
}
/// Tracks are compartments 2, 0 and 2 again.
template <std::size_t W>
using writer = detail::row_writer<W, 2, 0, 2>;
constexpr std::array<std::size_t, 3> kept_of{2, 0, 2};

template <std::size_t W>
std::size_t wrong(paper<W, 3>& page, std::size_t from, std::size_t behind) {
    std::size_t n = 0;
    for (std::size_t t = 0; t < 3; ++t)
        for (std::size_t l = 0; l < W; ++l)
            for (std::size_t k = from; k < behind; ++k)
                n += page.row(t, l)[k] != content(kept_of[t], l, k) * page.scale(t, l) ? 1 : 0;
    return n;
}
} // namespace

TEMPLATE_TEST_CASE("rows: samples of all lanes at once land in the rows of their subjects, however many there are", "", pack<1>, pack<2>, pack<4>, pack<8>,
                   pack<16>) {
    constexpr std::size_t W = TestType::width;
    for (std::size_t n = 0; n <= 37; ++n) {
        paper<W, 3> page(n);
        writer<W> w;
        page.hand_to(w);
        for (std::size_t k = 0; k < n; ++k)
            w.put(k, amounts_at<W>(k));
        w.flush();
        CAPTURE(W, n);
        CHECK(wrong<W>(page, 0, n) == 0);
        page.guards_stand();
    }
}

TEMPLATE_TEST_CASE("rows: what is flushed may go on elsewhere, and a flush of nothing writes nothing", "", pack<1>, pack<2>, pack<4>, pack<8>, pack<16>) {
    constexpr std::size_t W = TestType::width;
    for (std::size_t first : {0u, 1u, 3u, 5u})
        for (std::size_t number : {1u, 2u, 7u, 11u}) {
            paper<W, 3> page(40);
            writer<W> w;
            page.hand_to(w);
            for (std::size_t k = first; k < first + number; ++k)
                w.put(k, amounts_at<W>(k));
            w.flush();
            w.flush();
            for (std::size_t k = 25; k < 40; ++k)
                w.put(k, amounts_at<W>(k));
            w.flush();
            CAPTURE(W, first, number);
            CHECK(wrong<W>(page, first, first + number) == 0);
            CHECK(wrong<W>(page, 25, 40) == 0);
            std::size_t touched = 0;
            for (std::size_t t = 0; t < 3; ++t)
                for (std::size_t l = 0; l < W; ++l)
                    for (std::size_t k = 0; k < 25; ++k)
                        touched += (k < first || k >= first + number) && page.row(t, l)[k] != untouched ? 1 : 0;
            CHECK(touched == 0);
            page.guards_stand();
        }
}

TEMPLATE_TEST_CASE("rows: one lane's sample goes to its row and to no other", "", pack<1>, pack<2>, pack<4>, pack<8>, pack<16>) {
    constexpr std::size_t W = TestType::width;
    for (std::size_t lane = 0; lane < W; ++lane) {
        paper<W, 3> page(9);
        writer<W> w;
        page.hand_to(w);
        w.put_lane(lane, 8, amounts_at<W>(8));
        for (std::size_t t = 0; t < 3; ++t) {
            CHECK(page.row(t, lane)[8] == content(kept_of[t], lane, 8) * page.scale(t, lane));
            page.row(t, lane)[8] = untouched;
        }
        for (double const x : page.all)
            CHECK(x == untouched);
    }
}

TEMPLATE_TEST_CASE("rows: what is read off along a step fills each row from its beginning, and never goes beyond it", "", pack<1>, pack<2>, pack<4>, pack<8>,
                   pack<16>) {
    constexpr std::size_t W = TestType::width;
    for (std::size_t n = 1; n <= 21; ++n) {
        std::vector<double> times;
        for (std::size_t k = 0; k < n; ++k)
            times.push_back(0.25 * static_cast<double>(k * k + 1)); // on no grid, exact in binary
        paper<W, 3> page(n);
        writer<W> w;
        page.hand_to(w);
        // Steps of lane `l` hold this many samples, some of them none.
        auto const held = [&](std::size_t l, std::size_t step) { return (step * (l + 2) + l) % 7; };
        auto const value = [](std::size_t c, std::size_t lane, std::size_t step, auto const& tau) {
            return (1.0 + static_cast<double>(c)) * (4.0 + tau * (static_cast<double>(lane) + tau)) + 64.0 * static_cast<double>(step);
        };
        std::vector<std::size_t> step_of(W * n);
        for (std::size_t l = 0; l < W; ++l) {
            std::size_t first = 0;
            for (std::size_t step = 0; first < n; ++step) {
                std::size_t const behind = std::min(first + held(l, step), n);
                double const from = 0.125 * static_cast<double>(step);
                w.put_along(l, first, behind, times, from, [&](std::size_t c, auto const& tau) { return value(c, l, step, tau); });
                for (; first < behind; ++first)
                    step_of[l * n + first] = step;
            }
        }
        std::size_t bad = 0;
        for (std::size_t t = 0; t < 3; ++t)
            for (std::size_t l = 0; l < W; ++l)
                for (std::size_t k = 0; k < n; ++k) {
                    std::size_t const step = step_of[l * n + k];
                    bad += page.row(t, l)[k] != value(kept_of[t], l, step, times[k] - 0.125 * static_cast<double>(step)) * page.scale(t, l) ? 1 : 0;
                }
        CAPTURE(W, n);
        CHECK(bad == 0);
        page.guards_stand();
    }
}

TEST_CASE("rows: reading along touches no sample before the first") {
    std::vector<double> times(13);
    for (std::size_t k = 0; k < 13; ++k)
        times[k] = static_cast<double>(k);
    for (std::size_t first = 0; first < 13; ++first) {
        paper<4, 3> page(13);
        writer<4> w;
        page.hand_to(w);
        w.put_along(2, first, 13, times, 0.0, [](std::size_t, auto const& tau) { return tau; });
        w.put_along(1, first, first, times, 0.0, [](std::size_t, auto const& tau) { return tau; }); // none
        for (std::size_t t = 0; t < 3; ++t) {
            for (std::size_t k = 0; k < 13; ++k) {
                CHECK(page.row(t, 2)[k] == (k < first ? untouched : times[k] * page.scale(t, 2)));
                CHECK(page.row(t, 1)[k] == untouched);
            }
        }
        page.guards_stand();
    }
}
