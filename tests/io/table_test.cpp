#include "catch.hpp"

#include <alkaloid/io/provenance.hpp>
#include <alkaloid/io/table.hpp>

#include <sstream>

using namespace alkaloid;

TEST_CASE("a printed table aligns its columns, numbers to the right, and drops trailing blanks") {
    table t({"drug", "Cmax"});
    t.row({"mitragynine", "9.5"}).row({"7-OH", "112"}).row({"none"});
    std::ostringstream out;
    t.print(out);
    CHECK(out.str() == "drug         Cmax\n-----------  ----\nmitragynine   9.5\n7-OH          112\nnone\n");
}

TEST_CASE("a Markdown table marks its numeric columns") {
    table t({"drug", "Cmax"});
    t.row({"MG", "9.5"});
    std::ostringstream out;
    t.markdown(out);
    CHECK(out.str() == "| drug | Cmax |\n| ---- | ---: |\n| MG   |  9.5 |\n");
}

TEST_CASE("letters of more than one byte count once for the width") {
    table t({"u", "v"});
    t.row({"\xc2\xb5g", "x"}).row({"mg", "y"});
    std::ostringstream out;
    t.print(out);
    CHECK(out.str() == "u   v\n--  -\n\xc2\xb5g  x\nmg  y\n");
}

TEST_CASE("a row longer than the header is cut, never silently: it is refused") {
    table t({"a"});
    CHECK_THROWS_AS(t.row({"1", "2"}), std::logic_error);
}

TEST_CASE("sources become a table with verification, grade and citation") {
    provenance const p[] = {{"ki", "233 nM", "human", "kruegel2016", verification::unverified, evidence_grade::C, ""}};
    std::ostringstream out;
    as_table(p).print(out);
    CHECK(out.str().find("unverified") != std::string::npos);
    CHECK(out.str().find("@kruegel2016") != std::string::npos);
}
