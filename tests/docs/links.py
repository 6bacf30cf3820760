"""links.py <checkout>: every link within the READMEs and the docs leads somewhere: file, heading, picture; every file that
they name in backticks exists; every picture of docs/pictures is shown."""

import re
import sys

from pages import anchors, linked_pages, root_of, without_code


# Pages that others are writing: a link to one that is not there yet is no mistake.
PENDING = set()


def main(root):
    wrong, links, named, shown = [], 0, 0, set()
    for page in linked_pages(root):
        raw = page.read_text(encoding="utf-8")
        text = without_code(raw)
        # Link texts in backticks were blanked with their brackets left standing.
        for m in re.finditer(r"!?\[[^\]]*\]\(([^)\s]+)\)", text):
            target = m.group(1)
            if re.match(r"[a-z]+:", target):
                continue
            links += 1
            where = f"{page.relative_to(root)}:{text.count(chr(10), 0, m.start()) + 1}"
            path, _, anchor = target.partition("#")
            file = (page.parent / path).resolve() if path else page
            if not file.exists() and file.is_relative_to(root) and file.relative_to(root).as_posix() in PENDING:
                continue
            if not file.exists():
                wrong.append(f"{where}: no file {target}")
                continue
            if file.suffix in (".png", ".svg"):
                shown.add(file)
            if anchor and (file.suffix != ".md" or anchor not in anchors(file)):
                wrong.append(f"{where}: no heading {target}")
        blocks_out = re.sub(r"^ *```.*?^ *```\s*?$", lambda m: re.sub(r"[^\n]", " ", m.group(0)), raw, flags=re.S | re.M)
        if page.name == "CHANGELOG.md":
            continue # what it names may have gone since
        for m in re.finditer(r"`([\w./-]+\.(?:hpp|cpp|md|cmake|py|txt|mutant))`", blocks_out):
            name = m.group(1)
            where = f"{page.relative_to(root)}:{blocks_out.count(chr(10), 0, m.start()) + 1}"
            if "/" not in name or name.startswith(("out/", "build/")):
                continue
            named += 1
            if not any((base / name).exists() for base in (root, page.parent, root / "include/alkaloid", root / "include")):
                wrong.append(f"{where}: no file `{name}`")
    for picture in sorted((root / "docs/pictures").iterdir()):
        if picture.resolve() not in shown:
            wrong.append(f"docs/pictures/{picture.name}: no page shows it")
    print(f"{links} links, {named} files named, {len(shown)} pictures")
    if wrong:
        raise SystemExit("\n".join(wrong))


main(root_of(sys.argv[1]))
