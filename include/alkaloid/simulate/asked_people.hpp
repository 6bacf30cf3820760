#pragma once
/// @file The people of a cohort, their parameters and doses, behind one type whatever the caller's are.

#include "cohort_options.hpp"

#include "../core/subject_draws.hpp"
#include "../dosing/regimen.hpp"

#include <optional>

namespace alkaloid::detail {

/// `person(subject, draws)` or `person(subject, draws, occasion)`.
template <class Person, class Subject>
constexpr bool takes_occasions = std::is_invocable_v<Person const&, Subject const&, subject_draws const&, std::size_t>;
template <class Person, class Subject>
auto parameters_of(Person const& person, Subject const& who, subject_draws const& d, std::size_t occasion) {
    if constexpr (takes_occasions<Person, Subject>)
        return person(who, d, occasion);
    else
        return person(who, d);
}

/// The people as the lanes want them: an index becomes parameters and doses. Behind this no type of the caller's is
/// seen, so that a model's lanes are compiled once, whoever asks with whatever lambdas.
template <class P>
class asked_people {
public:
    virtual std::size_t size() const = 0;
    /// @throws what the people throw
    virtual std::uint64_t id(std::size_t index) const = 0;
    /// Sets `id` first; then parameters, one for each occasion, and `own`, where doses are not the same for all.
    /// @throws what the people, the person, or the doses throw
    virtual void draw(std::size_t index, std::size_t occasions, std::uint64_t& id, std::vector<P>& parameters, std::optional<regimen<>>& own) const = 0;
    /// The doses of all, or nullptr where each has his own.
    virtual regimen<> const* common_doses() const = 0;

protected:
    ~asked_people() = default;
};

template <class P, class People, class Person, class Doses>
class asked final : public asked_people<P> {
    using subject = std::decay_t<decltype(std::declval<People const&>()[0])>;
    static constexpr bool doses_differ = !std::same_as<Doses, regimen<>>;

public:
    asked(People const& people, Person const& person, Doses const& doses, cohort_options const& how)
        : people_(people), person_(person), doses_(doses), how_(how) {}

    std::size_t size() const override { return people_.size(); }
    std::uint64_t id(std::size_t index) const override { return people_[index].id; }
    void draw(std::size_t index, std::size_t occasions, std::uint64_t& id, std::vector<P>& parameters, std::optional<regimen<>>& own) const override {
        auto const& who = people_[index];
        id = who.id;
        subject_draws const d(how_.seed, id, how_.replicate);
        parameters.clear();
        for (std::size_t k = 0; k < occasions; ++k)
            parameters.push_back(parameters_of(person_, who, d, k));
        if constexpr (doses_differ) {
            if constexpr (std::is_invocable_v<Doses const&, subject const&, subject_draws const&>) {
                static_assert(std::convertible_to<decltype(doses_(who, d)), regimen<>>, "simulate(people): doses(subject, draws) returns a dose or a regimen");
                own.emplace(doses_(who, d));
            } else {
                static_assert(std::convertible_to<decltype(doses_(who)), regimen<>>, "simulate(people): doses(subject) returns a dose or a regimen");
                own.emplace(doses_(who));
            }
        }
    }
    regimen<> const* common_doses() const override {
        if constexpr (doses_differ)
            return nullptr;
        else
            return &doses_;
    }

private:
    People const& people_;
    Person const& person_;
    Doses const& doses_;
    cohort_options const& how_;
};

} // namespace alkaloid::detail
