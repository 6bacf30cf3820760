// What does a number cost in company? The same week of the same person in double, in dual numbers of one and four
// derivatives, and in packs of two, four and eight people, by `exact` (W2) and by dopri5 on the whole (W1).
//
// Time is of one number: of a pack by its lanes, of a dual by its value and derivatives, of which double has none. A ratio
// of 2 says that two people, or a value and a derivative, come for the price of one.

#include "support/crowd.hpp"
#include "support/ratios.hpp"

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

std::vector<support::volunteer> const people = support::draw_workload(8, 1);

/// Parameters of which `f(field's position)` gives each member's base units.
template <scalar S, template <class> class P, class F>
P<S> made(P<double> const& pattern, F const& f) {
    auto p = with_scalar<S>(pattern);
    std::size_t k = 0;
    auto const set = [&](auto& member) {
        using member_type = std::decay_t<decltype(member)>;
        if constexpr (scalar<member_type>)
            member = f(k++);
        else
            member = member_type::from_base(f(k++));
    };
    std::apply([&](auto const&... fields) { (set(member_in(p, fields)), ...); }, P<S>::fields());
    return p;
}
/// Each member's base units.
template <class P>
std::vector<double> bases(P const& p) {
    std::vector<double> all;
    auto const note = [&](auto const& member) { all.push_back(detail::base_of(member)); };
    std::apply([&](auto const&... fields) { (note(member_in(p, fields)), ...); }, P::fields());
    return all;
}

/// A person for `S`: for a dual the first, with derivatives to the first few parameters; for a pack one in each lane.
template <class S>
struct company;
template <>
struct company<double> {
    static constexpr std::size_t numbers = 1;
    template <class Person>
    static auto of(Person const& person) {
        return person(people[0].numbers);
    }
};
template <std::size_t N>
struct company<dual<N>> {
    static constexpr std::size_t numbers = N + 1;
    template <class Person>
    static auto of(Person const& person) {
        auto const p = person(people[0].numbers);
        auto const base = bases(p);
        return made<dual<N>>(p, [&](std::size_t k) { return k < N ? dual<N>::variable(base[k], k) : dual<N>(base[k]); });
    }
};
template <std::size_t N>
struct company<pack<N>> {
    static constexpr std::size_t numbers = N;
    template <class Person>
    static auto of(Person const& person) {
        std::array<std::vector<double>, N> base;
        for (std::size_t lane = 0; lane < N; ++lane)
            base[lane] = bases(person(people[lane].numbers));
        return made<pack<N>>(person(people[0].numbers), [&](std::size_t k) {
            std::array<double, N> lanes;
            for (std::size_t lane = 0; lane < N; ++lane)
                lanes[lane] = base[lane][k];
            return pack<N>(lanes);
        });
    }
};

template <class S, class Question, class Solver>
void enter(std::string const& name, Question const& q, Solver const& solver) {
    benchmark::RegisterBenchmark(name.c_str(), [q, solver](benchmark::State& rounds) {
        auto const person = company<S>::of(q.person);
        for (auto _ : rounds) {
            auto const course = simulate(q.model, person, q.plan, support::quarter_hours(), solver);
            benchmark::DoNotOptimize(course.outcome());
        }
        rounds.counters["scale"] = 1.0 / static_cast<double>(company<S>::numbers);
    });
}
template <class Question, class Solver>
void ask(std::string const& name, Question const& q, Solver const& solver) {
    enter<double>(name + ", double", q, solver);
    enter<dual<1>>(name + ", dual<1>", q, solver);
    enter<dual<4>>(name + ", dual<4>", q, solver);
    enter<pack<2>>(name + ", pack<2>", q, solver);
    enter<pack<4>>(name + ", pack<4>", q, solver);
    enter<pack<8>>(name + ", pack<8>", q, solver);
}

} // namespace

int main(int argc, char** argv) {
    ask("exact", support::ask_w2(), exact{});
    ask("dopri5", support::ask_w1(), support::as_the_competitor(support::ask_w1()).otherwise);
    return support::compare(argc, argv, "What does a number cost in company? One person's week every 15 min; time of one number: a lane, or a value or a derivative.",
                            {"exact, double", "dopri5, double"});
}
