// As little as shows that headers, Eigen and C++20 are found: what is linked is the same for every program.
#include <alkaloid/core/eigen.hpp>
#include <alkaloid/core/units.hpp>
#include <alkaloid/version.hpp>

#include <iostream>

int main() {
    using namespace alkaloid::units;
    Eigen::Vector2d const dose(25.0, 2.0 / 3.0);
    std::cout << "alkaloid " << alkaloid::version << ": " << (dose.prod() * mg).in(mg) << " mg\n";
}
