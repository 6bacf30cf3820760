#pragma once
/// One published number beside what the library predicts, and the rule that says whether it is met.

#include <alkaloid/core/text.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace support {

/// Where a source prints a spread, met means inside it; where it prints none, within two-fold; where an interval is ours,
/// `rule` says so.
struct validated {
    std::string study, quantity, unit;
    double predicted, observed; ///< of a range alone, its geometric middle
    std::string printed;        ///< as the source has it
    double low, high;           ///< what counts as met
    std::string rule;           ///< why that
    std::string cite;           ///< empty: a source without a key
    bool fitted = false;        ///< a constant was fitted to this row, or chosen for it: met proves nothing
    std::string grade = "B";    ///< of the published number: B human, one study; C animal or in vitro; D less

    bool met() const { return predicted >= low && predicted <= high; }
    bool has_ratio() const { return observed > 0.0 && predicted > 0.0; }
    double ratio() const { return predicted / observed; }
    bool two_fold() const { return has_ratio() && ratio() >= 0.5 && ratio() <= 2.0; }
};

/// The rows of one part of the library.
struct validated_part {
    std::string name;
    std::vector<validated> rows;
    std::string note; ///< below its table
};

} // namespace support
