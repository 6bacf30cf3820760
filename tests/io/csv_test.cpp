#include "catch.hpp"

#include <alkaloid/io/csv.hpp>

#include <sstream>
#include <unistd.h>

using namespace alkaloid;
namespace fs = std::filesystem;

namespace {
std::string contents(fs::path const& p) {
    std::ifstream in(p, std::ios::binary);
    std::ostringstream s;
    s << in.rdbuf();
    return s.str();
}
// One a process: CTest runs each test case in a process of its own, several at once.
struct scratch {
    fs::path folder = fs::temp_directory_path() / ("alkaloid_csv_test_" + std::to_string(::getpid()));
    scratch() {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~scratch() { fs::remove_all(folder); }
};
} // namespace

TEST_CASE("a CSV has its comments, its header and its rows; text is quoted where it must be, numbers read back exactly") {
    scratch const s;
    csv_writer csv(s.folder / "a.csv", {"made by a test"}, {"t", "what", "n"});
    csv.row(0.1, "plain", 3);
    csv.row(1.0 / 3.0, "with \"quotes\", and a comma", std::size_t{4});
    csv.close();
    CHECK(contents(s.folder / "a.csv") == "# made by a test\nt,what,n\n0.1,plain,3\n0.3333333333333333,\"with \"\"quotes\"\", and a comma\",4\n");
}

TEST_CASE("an unfinished CSV leaves nothing behind, neither a half file nor a change of the old one") {
    scratch const s;
    std::ofstream(s.folder / "a.csv") << "old\n";
    {
        csv_writer csv(s.folder / "a.csv", {}, {"t"});
        csv.row(1.0);
    }
    CHECK(contents(s.folder / "a.csv") == "old\n");
    CHECK(std::distance(fs::directory_iterator(s.folder), fs::directory_iterator{}) == 1);
}

TEST_CASE("a CSV that cannot be written says where and what to look at") {
    scratch const s;
    CHECK_THROWS_AS(csv_writer(s.folder / "missing" / "a.csv", {}, {"t"}), write_error);
}

TEST_CASE("a row with too few cells is refused") {
    scratch const s;
    csv_writer csv(s.folder / "a.csv", {}, {"t", "x"});
    CHECK_THROWS_AS(csv.row(1.0), std::logic_error);
}
