#pragma once
/// @file A line of the catalogue as a `model`: where types end. Compiling one takes about half a minute; hosts compile each
/// in a file of its own (hosts/models.hpp says how).

#include "model.hpp"
#include "typed_crowd.hpp"
#include "typed_records.hpp"

namespace alkaloid::hosts::detail {

/// `sources(p)` of the parameters' own namespace; the member of that name hides it in the class below.
template <class P>
concept has_sources = requires(P const& p) { sources(p); };
template <class P>
auto sources_by_type(P const& p) {
    return sources(p);
}

template <class M, class P, std::size_t N>
class typed_model final : public model {
public:
    explicit typed_model(entry<M, P, N> const& e) : entry_(e), about_(described(e)) {}

    description const& about() const override { return about_; }
    course simulate(question const& q) const override { return course_of(entry_, about_, q); }
    crowd simulate(population_question const& q) const override { return crowd_of(entry_, about_, q); }
    record_course simulate(record_question const& q) const override { return records_through(entry_, about_, q); }

    std::vector<source_line> sources(numbers const& parameters) const override {
        P p = entry_.typical;
        checklist found;
        set_parameters(p, parameters, found);
        found.settle("parameters");
        std::vector<source_line> all;
        if constexpr (has_sources<P>)
            for (auto const& s : sources_by_type(p))
                all.push_back({std::string(s.name), std::string(s.printed), std::string(s.population), std::string(s.cite), std::string(name_of(s.status)), name_of(s.grade), std::string(s.note)});
        return all;
    }

private:
    entry<M, P, N> entry_;
    description about_;
};

} // namespace alkaloid::hosts::detail
