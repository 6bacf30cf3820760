// A user's first program: one dose, its peak.
#include <alkaloid/alkaloid.hpp>

#include <iostream>

int main() {
    using namespace alkaloid;
    using namespace alkaloid::units;
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 48 * h, .every = 5 * minute});
    double const peak = cmax(course[plasma]).in(ng / mL, mitragynine::drug), hour = tmax(course[plasma]).in(h);
    std::cout << "alkaloid " << version << ": " << peak << " ng/mL at " << hour << " h\n";
    return peak > 1.0 && peak < 1000.0 && hour > 0.1 && hour < 10.0 ? 0 : 1;
}
