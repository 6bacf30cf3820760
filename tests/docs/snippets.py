"""snippets.py generate <checkout> <out.cpp>     every cpp block of the pages in one program
snippets.py check <checkout> <program>        runs it, and compares what a block prints with the text block after it

A comment right before a block says how it is read:

    <!-- given: CODE -->          CODE stands before it, in the same function; with an @ in CODE the block stands there
    <!-- continues -->            in the scope of the block before (it may use its names); `continues: CODE` has CODE first
    <!-- at file scope -->        declarations, not statements; those of a page see each other
    <!-- ... not run ... -->      compiled, not run (it reads a file, or takes too long)
    <!-- not compiled: WHY -->    neither
    <!-- file: NAME -->           no code: what it holds lies in the folder that the programs are run in

A block with `int main()` is a whole program: its includes go to the top, the rest into a namespace, and it is run. Where
the words between a block and the text block after it hold `prints`, the text is what it must print.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from pages import blocks, pages, root_of

HEAD = """// Made by tests/docs/snippets.py of the README and the docs: do not edit.
#include <iostream>
#include <stdexcept>
#include <string_view>
"""


def key(root, block):
    return f"{block.page.relative_to(root).as_posix()}:{block.line}"


def cpp_blocks(root):
    return [(b, b.comment) for page in pages(root) for b in blocks(page) if b.language == "cpp"]


def generate(root, out):
    includes, body, calls = ["#include <alkaloid/alkaloid.hpp>", "#include <alkaloid/populations.hpp>"], [], []
    number, last_page, open_scope = 0, None, None
    usings = "using namespace alkaloid; using namespace alkaloid::units;"

    def close():
        nonlocal open_scope
        if open_scope:
            body.append("}\n")
            open_scope = None

    for block, comment in cpp_blocks(root):
        if comment.startswith("not compiled:"):
            continue
        if block.page != last_page:
            close()
            if last_page is not None:
                body.append("} // namespace\n")
            last_page = block.page
            body.append(f"namespace page_{re.sub(r'[^a-z0-9]', '_', block.page.as_posix().lower().split('/')[-1])}_{number} {{ {usings}\n")
        number += 1

        def hoist(code):
            kept = []
            for line in code.split("\n"):
                if re.match(r"\s*#\s*include\b", line):
                    includes.append(re.sub(r"\s*//.*", "", line.strip()))
                    line = ""
                kept.append(line)
            return "\n".join(kept)

        text = f'#line {block.line} "{block.page}"\n' + hoist(block.text) + "\n"
        run = "not run" not in comment
        name = f"block_{number}"
        given = re.search(r"(?:given|continues):(.*)", comment, re.S)
        given = f'#line {block.line} "{block.page} (given)"\n' + hoist(given.group(1).strip()) if given else ""
        if "continues" in comment:
            if not open_scope:
                raise SystemExit(f"{key(root, block)}: nothing to continue")
            body.append(f"{given}\n{text}")
            continue
        close()
        if re.search(r"\bint main\(", text):
            text = re.sub(r"\bint main\(\s*\)", "static int snippet_main()", text)
            end = text.rindex("}") # only a function called main returns 0 by itself
            text = text[:end] + "return 0;\n" + text[end:]
            body.append(f"namespace {name} {{\n{given}\n{text}}}\n")
            calls.append((key(root, block), f"[] {{ return {last_page_name(body)}::{name}::snippet_main(); }}", run))
        elif "at file scope" in comment:
            body.append(given + "\n" + text)
        else:
            if "@" in given:
                before, after = given.split("@", 1)
            else:
                before, after = given, ""
            body.append(f"static void {name}() {{\n{before}\n{text}{after}\n")
            calls.append((key(root, block), f"[] {{ {last_page_name(body)}::{name}(); return 0; }}", run))
            open_scope = name
    close()
    body.append("} // namespace\n")
    seen = dict.fromkeys(includes)
    table = "".join(f'    {{"{k}", {f}, {"true" if run else "false"}}},\n' for k, f, run in calls)
    out.write_text(
        HEAD + "\n".join(seen) + "\n" + "".join(body) + f"""
#line 1 "snippets"
struct snippet {{ char const* where; int (*what)(); bool run; }};
static snippet const all[] = {{
{table}}};
int main() {{
    int failed = 0;
    for (auto const& s : all) {{
        std::cout << "@@@ " << s.where << std::endl;
        if (s.run)
            try {{
                if (s.what() != 0)
                    throw std::runtime_error("it ended with a status other than 0");
            }} catch (std::exception const& e) {{
                std::cout << "threw: " << e.what() << '\\n';
                failed = 1;
            }}
    }}
    return failed;
}}
""", encoding="utf-8")


def last_page_name(body):
    return next(re.match(r"namespace (page_\w+)", piece).group(1) for piece in reversed(body) if piece.startswith("namespace page_"))


def check(root, program):
    with tempfile.TemporaryDirectory() as folder:
        for page in pages(root):
            for block in blocks(page):
                if block.comment.startswith("file: "):
                    (Path(folder) / block.comment[6:].strip()).write_text(block.text + "\n", encoding="utf-8")
        ran = subprocess.run([Path(program).resolve()], cwd=folder, capture_output=True, text=True, check=False)
    printed, where = {}, None
    for line in ran.stdout.split("\n"):
        if line.startswith("@@@ "):
            where = line[4:]
            printed[where] = []
        elif where:
            printed[where].append(line)
    failures, compared = [], 0
    for where, lines in printed.items():
        threw = [line for line in lines if line.startswith("threw: ")]
        if threw:
            failures.append(f"{where} {' '.join(threw)}")
    for page in pages(root):
        previous = None
        for block in blocks(page):
            if block.language == "text" and previous is not None and previous.language == "cpp" and "prints" in block.between:
                compared += 1
                want, got = block.text.strip(), "\n".join(printed.get(key(root, previous), ["nothing: it was not run"])).strip()
                if want != got:
                    failures.append(f"{key(root, previous)} prints\n{got}\nand {key(root, block)} says\n{want}")
            previous = block
    if ran.returncode and not failures:
        failures.append(f"ended with {ran.returncode}: {ran.stderr[-2000:]}")
    print(f"{len(printed)} blocks, the output of {compared} compared")
    if failures:
        raise SystemExit("\n\n".join(failures))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("generate", "check"):
        raise SystemExit(__doc__)
    if sys.argv[1] == "generate":
        generate(root_of(sys.argv[2]), Path(sys.argv[3]))
    else:
        check(root_of(sys.argv[2]), sys.argv[3])
