#pragma once
/// @file Adults to recruit when no list of people is at hand. The body's distributions are assumed, round numbers of nobody's
/// survey (grade D); frequencies of CYP2D6 are a guideline's. For a real population give your own, or a file.

#include "../core/subject_draws.hpp"
#include "../facts/phenotypes.hpp"
#include "omega.hpp"
#include "scaling.hpp"
#include "subject.hpp"
#include "truncation.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace alkaloid {

/// Height and body mass index of one sex: height is normal, within 1.40 and 2.10 m; the index log-normal, within 17 and 45
/// kg/m2, and independent of height and age. Creatinine is log-normal, independent of the rest. All assumed.
struct build {
    double height, height_sd;         ///< mean, SD  [m]
    double index, index_cv;           ///< median [kg/m2], coefficient of variation
    double creatinine, creatinine_cv; ///< median [mg/dL], coefficient of variation
};

/// What a population of adults is made of.
struct adult_population {
    double women = 0.5;                    ///< share of them  [1]
    double youngest = 18.0, oldest = 65.0; ///< age is uniform between them  [years]
    build men{1.76, 0.07, 25.0, 0.15, 0.95, 0.15}, ladies{1.63, 0.065, 25.0, 0.18, 0.75, 0.15};
    double cyp2d6_poor = phenotypes::cyp2d6_poor, cyp2d6_intermediate = phenotypes::cyp2d6_intermediate, cyp2d6_ultrarapid = phenotypes::cyp2d6_ultrarapid; ///< shares; the rest is normal
    double cyp3a_cv = 0.3;       ///< of a log-normal activity about 1; assumed  [1]
    double regular_users = 0.0;  ///< share  [1]
    double fed = 0.0;            ///< share  [1]

    void check(checklist& found) const {
        found.require("share of women", women, fraction);
        found.require("youngest", youngest, allowed_range{.low = 16.0, .high = 110.0, .words = "in [16, 110]"}, "years");
        found.require("oldest", oldest, allowed_range{.low = youngest, .high = 110.0, .words = "from the youngest to 110"}, "years");
        auto const one = [&](std::string const& who, build const& b) {
            found.require(who + ": height", b.height, allowed_range{.low = 1.4, .high = 2.1, .words = "in [1.4, 2.1]"}, "m");
            found.require(who + ": SD of height", b.height_sd, positive, "m");
            found.require(who + ": body mass index", b.index, allowed_range{.low = 17.0, .high = 45.0, .words = "in [17, 45]"}, "kg/m2");
            found.require(who + ": CV of body mass index", b.index_cv, positive);
            found.require(who + ": creatinine", b.creatinine, allowed_range{.low = 0.3, .high = 15.0, .words = "in [0.3, 15]"}, "mg/dL");
            found.require(who + ": CV of creatinine", b.creatinine_cv, positive);
        };
        one("men", men);
        one("women", ladies);
        found.require("share of poor CYP2D6", cyp2d6_poor, fraction);
        found.require("share of intermediate CYP2D6", cyp2d6_intermediate, fraction);
        found.require("share of ultrarapid CYP2D6", cyp2d6_ultrarapid, fraction);
        found.require("shares of CYP2D6 phenotypes together", cyp2d6_poor + cyp2d6_intermediate + cyp2d6_ultrarapid, fraction);
        found.require("CV of CYP3A", cyp3a_cv, allowed_range{.low = 0.0, .high = 1.0, .words = "in [0, 1]"});
        found.require("share of regular users", regular_users, fraction);
        found.require("share of fed people", fed, fraction);
    }
};

/// A recruiter: `recruit(1000, seed, adults())`. Each covariate has a draw of its own, `keys()`.
class adults {
public:
    /// @throws invalid_input
    explicit adults(adult_population const& of = {}) : of_(checked(of)), men_(of.men), women_(of.ladies), cyp3a_sd_(sd_of_cv(of.cyp3a_cv)), cyp3a_(-3.0, 3.0) {}

    /// Somebody; the id is the recruiter's affair.
    template <class D>
    subject operator()(D const& d) const {
        subject who;
        bool const woman = d.uniform("adult.sex") < of_.women;
        auto const& b = woman ? women_ : men_;
        who.body.sex = woman ? sex::female : sex::male;
        who.body.age = std::fma(d.uniform("adult.age"), of_.oldest - of_.youngest, of_.youngest);
        double const tall = std::fma(b.as.height_sd, b.height.of(d.uniform("adult.height")), b.as.height);
        double const index = b.as.index * std::exp(b.index_sd * b.index.of(d.uniform("adult.index")));
        who.body.height = tall * units::metre;
        who.body.weight = index * tall * tall * units::kg;
        who.egfr = ckd_epi_2021(who.body, b.as.creatinine * std::exp(b.creatinine_sd * b.creatinine.of(d.uniform("adult.creatinine"))));
        double const gene = d.uniform("adult.cyp2d6");
        who.cyp2d6 = gene < of_.cyp2d6_poor                                                     ? cyp2d6::poor
                     : gene < of_.cyp2d6_poor + of_.cyp2d6_intermediate                         ? cyp2d6::intermediate
                     : gene < of_.cyp2d6_poor + of_.cyp2d6_intermediate + of_.cyp2d6_ultrarapid ? cyp2d6::ultrarapid
                                                                                                : cyp2d6::normal;
        who.cyp3a = std::exp(cyp3a_sd_ * cyp3a_.of(d.uniform("adult.cyp3a"))); // within 3 SD
        who.regular_user = d.uniform("adult.regular") < of_.regular_users;
        who.fed = d.uniform("adult.fed") < of_.fed;
        return who;
    }
    adult_population const& population() const { return of_; }
    /// What is drawn, the most influential first: for a `sobol_plan`.
    static std::vector<std::string> keys() {
        return {"adult.index", "adult.height", "adult.sex", "adult.age", "adult.cyp3a", "adult.cyp2d6", "adult.creatinine", "adult.regular", "adult.fed"};
    }

private:
    struct limits {
        build as;
        double index_sd, creatinine_sd;
        truncated_normal height, index, creatinine;

        explicit limits(build const& b)
            : as(b), index_sd(sd_of_cv(b.index_cv)), creatinine_sd(sd_of_cv(b.creatinine_cv)), height((1.40 - b.height) / b.height_sd, (2.10 - b.height) / b.height_sd),
              index(detail::portable_log(17.0 / b.index) / index_sd, detail::portable_log(45.0 / b.index) / index_sd), creatinine(-3.0, 3.0) {}
    };
    static adult_population const& checked(adult_population const& of) {
        checklist found;
        of.check(found);
        found.settle("adults");
        return of;
    }

    adult_population of_;
    limits men_, women_;
    double cyp3a_sd_;
    truncated_normal cyp3a_;
};

} // namespace alkaloid
