"""spelling.py <checkout>: codespell over the pages, the headers, the examples, the tests and the benchmarks. docs/words.txt has the words that it
takes for misspelled ones. Without codespell it is skipped, and says so."""

import shutil
import subprocess
import sys

from pages import root_of


def main(root):
    tool = shutil.which("codespell")
    if not tool:
        print("SKIPPED codespell is not installed (apt-get install codespell)")
        return
    where = ["README.md", "CHANGELOG.md", "docs", "include", "examples", "tests", "benchmarks", "cmake"]
    ran = subprocess.run([tool, "--ignore-words", "docs/words.txt", "--skip", "*.png,*.svg,*.csv,*.bib,./tests/io/malformed,./tests/fuzz/seeds", *where],
                         cwd=root, capture_output=True, text=True, check=False)
    found = ran.stdout.strip()
    if found or ran.returncode:
        raise SystemExit(found + "\n" + ran.stderr)
    print("no misspelled words")


main(root_of(sys.argv[1]))
