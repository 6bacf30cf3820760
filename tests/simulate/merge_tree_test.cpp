#include "alkaloid/simulate/merge_tree.hpp"

#include <alkaloid/simulate/moments.hpp>

#include "catch.hpp"
#include "simulate/summary_cohort.hpp"

#include <bit>
#include <string>
#include <utility>
#include <vector>

using namespace alkaloid;
using namespace cohorts;

namespace {
/// Remembers how it was merged: neither commutative nor associative, so that any other order shows.
struct trace {
    std::string text;
    void merge(trace const& next) { text = "(" + text + next.text + ")"; }
    bool operator==(trace const&) const = default;
};
trace leaf(std::size_t b) { return {std::to_string(b) + ","}; }

/// What the tree means, by its definition: a half that is missing is nothing.
std::string by_definition(std::vector<bool> const& there, std::size_t first, std::size_t width) {
    if (first >= there.size())
        return "";
    if (width == 1)
        return there[first] ? leaf(first).text : "";
    auto const left = by_definition(there, first, width / 2), right = by_definition(there, first + width / 2, width / 2);
    return left.empty() ? right : right.empty() ? left : "(" + left + right + ")";
}
using tree = merge_tree<trace>;
using ranges = std::vector<tree::range>;
} // namespace

TEST_CASE("Seven blocks are merged along the tree, the right edge as far as it goes") {
    tree t;
    for (std::size_t b = 0; b < 7; ++b)
        t.take(b, leaf(b));
    CHECK(t.finish(0, 7).text == "(((0,1,)(2,3,))((4,5,)6,))");
    CHECK(t.alive() == 3);
}

TEST_CASE("Any order of arrival and any split into shares give the same tree") {
    std::size_t const n = GENERATE(std::size_t{1}, 2, 3, 5, 8, 13, 64, 100);
    auto const meant = by_definition(std::vector<bool>(n, true), 0, 128);
    for (std::size_t const shares : {1u, 2u, 3u, 4u, 7u})
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            std::vector<tree> part(shares);
            bool const contiguous = seed % 2 == 0;
            for (auto const b : shuffled(n, seed))
                part[contiguous ? b * shares / n : b % shares].take(b, leaf(b));
            tree whole;
            for (auto const s : shuffled(shares, seed + 50))
                whole.absorb(std::move(part[s]));
            CAPTURE(n, shares, seed);
            CHECK(whole.finish(0, n).text == meant);
            CHECK(whole.blocks() == ranges{{0, n}});
        }
}

TEST_CASE("Blocks that are not from 0, or have gaps, are merged as if the others were nothing") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        std::vector<bool> there(90);
        tree t;
        for (auto const b : shuffled(90, seed))
            if (uniform(seed, b) < 0.05 * static_cast<double>(seed + 1)) {
                there[b] = true;
                t.take(b, leaf(b));
            }
        auto const all = t.folded();
        CHECK((all ? all->text : "") == by_definition(there, 0, 128));
    }
    tree t;
    for (std::size_t b = 5; b < 11; ++b)
        t.take(b, leaf(b));
    CHECK(t.finish(5, 11).text == "((5,(6,7,))((8,9,)10,))");
}

TEST_CASE("Of blocks in order as many parts are alive as the number of blocks has ones") {
    tree t;
    for (std::size_t b = 0; b < 3000; ++b) {
        t.take(b, leaf(b));
        CHECK(t.alive() == static_cast<std::size_t>(std::popcount(b + 1)));
    }
}

TEST_CASE("One more block changes nothing that was merged before it") {
    tree t;
    for (std::size_t b = 0; b < 37; ++b)
        t.take(b, leaf(b));
    auto const before = t.folded()->text;
    CHECK(t.folded()->text == before); // looking changes nothing
    auto more = t;
    more.take(37, leaf(37));
    CHECK(t.folded()->text == before);
    // the first 32 are one node in both
    CHECK(before.substr(1).starts_with(by_definition(std::vector<bool>(32, true), 0, 32)));
    CHECK(more.folded()->text.substr(1).starts_with(by_definition(std::vector<bool>(32, true), 0, 32)));
}

TEST_CASE("A block that was there before is refused, wherever it is by then, and nothing has changed") {
    tree t;
    for (std::size_t b = 0; b < 13; ++b)
        if (b != 9)
            t.take(b, leaf(b));
    auto const before = t;
    for (std::size_t b = 0; b < 13; ++b)
        if (b != 9)
            CHECK_THROWS_WITH(t.take(b, leaf(b)), ContainsSubstring("block = " + std::to_string(b) + ", must be taken once"));
    tree wide, narrow;
    for (std::size_t b = 8; b < 12; ++b)
        wide.take(b, leaf(b));
    narrow.take(9, leaf(9));
    narrow.take(3, leaf(3));
    CHECK_THROWS_AS(t.absorb(std::move(wide)), invalid_input);
    CHECK_THROWS_WITH(t.absorb(std::move(narrow)), ContainsSubstring("block = 3"));
    CHECK(t == before);
    t.take(9, leaf(9));
    CHECK(t.finish(0, 13).text == by_definition(std::vector<bool>(13, true), 0, 16));
}

TEST_CASE("What is missing or too many is named") {
    tree t;
    for (std::size_t const b : {0u, 1u, 2u, 5u, 6u, 9u})
        t.take(b, leaf(b));
    CHECK(t.missing(0, 12) == ranges{{3, 5}, {7, 9}, {10, 12}});
    CHECK(t.missing(1, 3).empty());
    CHECK(tree().missing(4, 6) == ranges{{4, 6}});
    CHECK_THROWS_WITH(t.finish(0, 9), ContainsSubstring("blocks 3 to 4 = missing") && ContainsSubstring("blocks 7 to 8 = missing") && ContainsSubstring("blocks 9 to 9 = there, must be within 0 to before 9"));
    CHECK_THROWS_WITH(t.finish(3, 3), ContainsSubstring("must be at least one"));
    CHECK_THROWS_WITH(t.take(std::uint64_t{1} << 62, leaf(0)), ContainsSubstring("below 2^62"));
    CHECK_FALSE(tree().folded());
}

TEST_CASE("Moments come out the same to the bit, and another order would not") {
    auto c = people(1000, 2, 40);
    merge_tree<moments> in_order;
    for (std::size_t b = 0; b < c.blocks(); ++b)
        in_order.take(b, moments(c[b]));
    auto const meant = in_order.finish(0, c.blocks());
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        merge_tree<moments> t;
        for (auto const b : shuffled(c.blocks(), seed))
            t.take(b, moments(c[b]));
        CHECK(t.finish(0, c.blocks()) == meant);
    }
    moments one_by_one(2, 40);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        one_by_one.merge(moments(c[b]));
    CHECK_FALSE(one_by_one == meant); // so the tree is needed
}
