"""doxygen_input.py <checkout> <folder>: the README, docs/ and include/ as Doxygen 1.9 understands them, in <folder>: formulas
as it writes them, `@cite key` as a link to a page of references made of docs/references.bib (its own needs BibTeX and Perl)."""

import re
import shutil
import sys
from pathlib import Path


def braced(text, at):
    """What stands between the brace at `at` and its partner."""
    depth = 0
    for i in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return text[at + 1:i]
    return text[at + 1:]


def entries(bib):
    """Key and fields of every entry."""
    for m in re.finditer(r"^@\w+(?=\{)", bib, flags=re.M):
        inside = braced(bib, m.end())
        fields = {}
        for f in re.finditer(r"(\w+)\s*=\s*(?=\{)", inside):
            text = re.sub(r"\s+", " ", braced(inside, f.end()))
            fields.setdefault(f.group(1), re.sub(r"\\([%_&'\"`^~])", lambda c: c.group(1) if c.group(1) in "%_&" else "", text).replace("{", "").replace("}", "").replace("--", "-").replace("\\", ""))
        yield inside.split(",")[0].strip(), fields


def references(bib):
    lines = ["# References {#references}", "", "What of each was seen is said behind it; how far single numbers go, in [How we know the numbers](@ref how_we_know).", ""]
    for key, f in sorted(entries(bib)):
        text = "; ".join(f.get("author", "").split(" and ")) + (f" ({f['year']})" if "year" in f else "") + ". "
        text += f"*{f['title']}*. " if "title" in f else ""
        text += ", ".join(x for x in (f.get("journal", f.get("booktitle", "")), f.get("volume", ""), f.get("pages", "")) if x)
        text += f". [doi:{f['doi']}](https://doi.org/{f['doi']})" if "doi" in f else ""
        text += f" — {f['note']}." if "note" in f else ""
        # A colon or an at sign would be a command to Doxygen.
        lines += [f"\\anchor ref_{key} **[{key}]** {text.replace('@', '&#64;')}", ""]
    return "\n".join(lines)


def cited(text):
    return re.sub(r"[@\\]cite\s+(?:///\s*)?([\w:-]+)", r'\\ref ref_\1 "[\1]"', text)


def page(text, name, folder):
    """A page of GitHub's Markdown that stands in `folder`."""
    # A link to a page that is not there (yet) is its text.
    text = re.sub(r"(?<!!)\[([^\]]*)\]\(((?!\w+:)[^)#]+\.md)[^)]*\)", lambda m: m.group(0) if (folder / m.group(2)).exists() else m.group(1), text)
    pieces = re.split(r"(?ms)(^ *```.*?^ *```[ \t]*$|`[^`\n]+`)", text)
    for i in range(0, len(pieces), 2):
        pieces[i] = re.sub(r"<!--.*?-->\n?", "", pieces[i], flags=re.S)
        pieces[i] = re.sub(r"\$([^$\n]+)\$", r"\\f$\1\\f$", pieces[i])
        pieces[i] = cited(pieces[i])
        pieces[i] = re.sub(r"(?<![\w\\])@(?=\w+\d{4})", "&#64;", pieces[i])
        pieces[i] = re.sub(r"\]\(((?:\.\./|\./)?(?:examples|benchmarks|include|tests|LICENSE|CHANGELOG)[^)]*)\)", "](https://example.invalid/\\1)", pieces[i])
        pieces[i] = re.sub(r"(?<!!)\[([^\]]*)\]\(https://example.invalid/[^)]*\)", r"\1", pieces[i])
    for i in range(1, len(pieces), 2):
        math = re.match(r"(?s)^```math\n(.*)\n```[ \t]*$", pieces[i])
        if math:
            pieces[i] = "\\f[\n" + math.group(1) + "\n\\f]"
        # Inline formulas between $` and `$.
        if pieces[i].startswith("`") and not pieces[i].startswith("```") and pieces[i - 1].endswith("$") and i + 1 < len(pieces) and pieces[i + 1].startswith("$"):
            pieces[i - 1], pieces[i + 1] = pieces[i - 1][:-1], pieces[i + 1][1:]
            pieces[i] = "\\f$" + pieces[i][1:-1] + "\\f$"
        pieces[i] = re.sub(r"^```(cpp|sh|cmake|text|csv|mermaid)\b", lambda m: "```" + {"cpp": "{.cpp}", "sh": "{.sh}"}.get(m.group(1), ""), pieces[i])
    text = "".join(pieces)
    # Headings keep GitHub's names, so that links to them lead there.
    seen = set()

    def named(m):
        slug = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", m.group(2)).lower()).replace(" ", "-")
        label = f"{name}-{slug}"
        if label in seen or not slug:
            return m.group(0)
        seen.add(label)
        return f"{m.group(1)} {m.group(2)} {{#{label}}}" if len(m.group(1)) > 1 else m.group(0)

    text = re.sub(r"^(#+) (.*?)[ \t]*$", named, text, flags=re.M)
    text = re.sub(r"\]\((?:\.\./)?(?:docs/)?(\w+)\.md#([\w-]+)\)", lambda m: f"](@ref {m.group(1).lower()}-{m.group(2)})", text)
    return re.sub(r"\]\(#([\w-]+)\)", lambda m: f"](@ref {name}-{m.group(1)})", text)


def main(root, out):
    if out.exists():
        shutil.rmtree(out)
    for header in sorted((root / "include").rglob("*.hpp")):
        to = out / header.relative_to(root)
        to.parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"^/// @file ", "/// @file\n/// ", cited(header.read_text(encoding="utf-8")), flags=re.M)
        to.write_text(text, encoding="utf-8")
    (out / "docs").mkdir()
    for source in [root / "README.md", *sorted((root / "docs").glob("*.md"))]:
        name = source.stem.lower() if source.parent != root / "docs" or source.stem != "README" else "guide"
        text = page(source.read_text(encoding="utf-8"), name, source.parent)
        if name == "numbers":
            text = re.sub(r"\A# (.*)", r"# \1 {#how_we_know}", text)
        if name == "guide":
            text = re.sub(r"\A# (.*)", r"# \1 {#guide}", text)
        to = out / source.relative_to(root)
        to = to.with_name("guide.md") if name == "guide" else to
        text = text.replace("(docs/README.md)", "(@ref guide)")
        to.write_text(text, encoding="utf-8")
    (out / "docs/references.md").write_text(references((root / "docs/references.bib").read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copytree(root / "docs/pictures", out / "docs/pictures")


main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
