#include <alkaloid/alkaloid.hpp>

#include <iostream>

int main() {
    std::cout << "alkaloid " << alkaloid::version << '\n';
}
