#pragma once
/// People who take kratom: the typical adult of the trials, scaled to each body and varied. No study tells how people's
/// parameters vary: every spread here is assumed, grade D. Trials print how their peaks vary (39 to 52 % for mitragynine's
/// after one dose of extract), which is what the assumed spreads together are to come near.

#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/people/between_subject.hpp>
#include <alkaloid/people/omega.hpp>
#include <alkaloid/people/subject.hpp>
#include <alkaloid/simulate/cohort_options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The parameters of a person: `f` is how much is absorbed relative to the typical adult, by which all apparent clearances
/// and volumes are divided.
class kratom_variation {
public:
    template <class Draws>
    alkaloid::mitragynine::parameters<> operator()(alkaloid::subject const& who, Draws const& d) const {
        using namespace alkaloid;
        auto p = mitragynine::at_weight(mitragynine::typical, who.body.weight);
        auto const [ka, lag, f, cl, v1, q, v2, first_pass, fm, cl_7oh] = kinetics_.draw(d).value;
        p.ka = vary::log_normal(p.ka, ka);
        p.lag = vary::log_normal(p.lag, lag);
        p.cl = vary::log_normal(p.cl, cl - f);
        p.v1 = vary::log_normal(p.v1, v1 - f);
        p.q = vary::log_normal(p.q, q - f);
        p.v2 = vary::log_normal(p.v2, v2 - f);
        p.first_pass = vary::logit_normal(p.first_pass, first_pass);
        p.fm = vary::logit_normal(p.fm, fm);
        p.cl_7oh = vary::log_normal(p.cl_7oh, cl_7oh - f);
        p.v_7oh = vary::log_normal(p.v_7oh, -f);
        return p;
    }
    /// What everything about these people rests on, beside the typical adult's parameters.
    static alkaloid::basis rests_on() {
        using namespace alkaloid;
        auto const lines = mitragynine::sources(mitragynine::typical);
        return basis(std::vector<provenance>(lines.begin(), lines.end())) +
               basis{provenance{"spread between people", "CV 25 to 50 %", "assumed", "", verification::assumed, evidence_grade::D, "no study tells how people's parameters vary"}};
    }
    static std::string sentence() {
        return "Between people (all assumed, grade D; no study tells): CV of ka 50 %, lag, v1, q, v2 and f 25 %, cl 35 %, 7-OH's clearance\n"
               "and, of the odds, what forms it 35 %; clearances with weight^0.75, volumes with weight.";
    }

private:
    alkaloid::omega<10> kinetics_ = alkaloid::omega<10>::of_cvs("kratom", {"ka", "lag", "f", "cl", "v1", "q", "v2", "first_pass", "fm", "cl_7oh"},
                                                                {0.50, 0.25, 0.25, 0.35, 0.25, 0.25, 0.25, 0.35, 0.35, 0.35});
};

/// One person's courses out of a cohort, for whatever takes a simulated course. The cohort must outlive it.
template <class Cohort>
struct course_in {
    Cohort const& crowd;
    std::size_t person;
    template <class What>
    auto operator[](What what) const {
        return crowd[what].curve(person);
    }
};
template <class Cohort>
course_in(Cohort const&, std::size_t) -> course_in<Cohort>;

/// Who could not be simulated, the first few by name.
inline std::string about_failures(std::vector<alkaloid::subject_failure> const& failed, std::size_t people) {
    if (failed.empty())
        return "All " + std::to_string(people) + " people could be simulated.";
    std::string s = std::to_string(failed.size()) + " of " + std::to_string(people) + " people could not be simulated and are in no number:";
    for (std::size_t i = 0; i < failed.size() && i < 5; ++i)
        s += "\n  person " + std::to_string(failed[i].id) + ": " + failed[i].message;
    return failed.size() > 5 ? s + "\n  ..." : s;
}

} // namespace support
