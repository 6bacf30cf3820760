"""self_test.py <checkout>: in a checkout with one mistake of each kind, links.py and commands.py name every one of them."""

import subprocess
import sys
import tempfile
from pathlib import Path

README = """# A house

## Once more

[here](#once-more), [there](docs/page.md#a-heading), [nowhere](docs/none.md), [no heading](docs/page.md#none), `io/none.hpp`, `io/some.hpp`, `[no](link.md)`

```sh
examples/run --known --unknown
tests/none
cmake --preset none && cmake --build build --target none -DALKALOID_NONE=ON
```

```sh
if then
```

```text
[in code](none.md)
```
"""
MUST = {
    "links.py": ["README.md:5: no file docs/none.md", "README.md:5: no heading docs/page.md#none", "README.md:5: no file `io/none.hpp`", "docs/pictures/forgotten.png: no page shows it",
                 "examples/r/README.md:1: no file none.md"],
    "commands.py": ["README.md:8: examples/run has no option --unknown", "README.md:8: no program tests/none", "README.md:8: no preset none", "README.md:8: no target none", "README.md:8: no option ALKALOID_NONE", "README.md:14: bash:"],
}


def main():
    here = Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {"README.md": README, "docs/page.md": "# A page\n\n## A heading\n\n![x](pictures/shown.png)\n", "docs/pictures/shown.png": "", "examples/r/README.md": "[x](none.md), [y](../../README.md#once-more)\n", "docs/pictures/forgotten.png": "",
                           "include/alkaloid/io/some.hpp": "", "examples/run": "--known", "examples/kratom.cpp": "", "examples/support/x.hpp": "",
                           "CMakeLists.txt": "project(x)\n", "CMakePresets.json": '{"configurePresets": [{"name": "dev"}]}'}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        wrong, found = [], 0
        for script, sentences in MUST.items():
            ran = subprocess.run([sys.executable, here / script, root], capture_output=True, text=True, check=False)
            said = [line for line in ran.stderr.split("\n") if line]
            for sentence in sentences:
                found += any(line.startswith(sentence) for line in said)
                if not any(line.startswith(sentence) for line in said):
                    wrong.append(f"{script} did not say: {sentence}")
            wrong += [f"{script} said besides: {line}" for line in said if not any(line.startswith(s) for s in sentences)]
        print(f"{found} mistakes named")
        if wrong:
            raise SystemExit("\n".join(wrong))


main()
