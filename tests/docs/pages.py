"""Blocks, links and headings of the README and the docs, for the scripts beside it. Python 3, standard library only."""

import re
from pathlib import Path


def pages(root):
    """Every page that people read: README.md, docs/*.md, benchmarks/README.md and the changelog."""
    found = [root / "README.md", root / "CHANGELOG.md", root / "benchmarks/README.md", *sorted((root / "docs").glob("*.md"))]
    return [p for p in found if p.exists()]


def linked_pages(root):
    """Those, and the READMEs of the folders below examples/: their links are checked, their code is not (it is the hosts')."""
    return pages(root) + sorted((root / "examples").glob("*/README.md"))


class Block:
    """A fenced block: language, text, its first line's number, the comment right before it, and what stands between it and
    the block before."""

    def __init__(self, page, language, line, text, comment, between):
        self.page, self.language, self.line, self.text, self.comment, self.between = page, language, line, text, comment, between


def blocks(page):
    lines = page.read_text(encoding="utf-8").split("\n")
    found, at, prose = [], 0, []
    while at < len(lines):
        fence = re.match(r"^( *)```(\w*)\s*$", lines[at])
        if not fence:
            prose.append(lines[at])
            at += 1
            continue
        end = at + 1
        while end < len(lines) and lines[end].strip() != "```":
            end += 1
        between = "\n".join(prose)
        comment = re.search(r"<!--((?:(?!-->).)*)-->\s*\Z", between, re.S)
        text = "\n".join(line[len(fence.group(1)):] for line in lines[at + 1:end])
        found.append(Block(page, fence.group(2), at + 2, text, comment.group(1).strip() if comment else "", between))
        prose, at = [], end + 1
    return found


def without_code(text):
    """The text with fenced blocks, comments and inline code blanked, line by line, so that numbers of lines stay."""
    blank = lambda m: re.sub(r"[^\n]", " ", m.group(0))
    text = re.sub(r"^ *```.*?^ *```\s*?$", blank, text, flags=re.S | re.M)
    text = re.sub(r"<!--.*?-->", blank, text, flags=re.S)
    return re.sub(r"`[^`\n]+`", blank, text)


def anchors(page):
    """What GitHub makes of the headings."""
    text = re.sub(r"^ *```.*?^ *```\s*?$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    seen, found = {}, set()
    for heading in re.findall(r"^#+ +(.*?)\s*$", text, flags=re.M):
        heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        n = seen.get(slug, 0)
        seen[slug] = n + 1
        found.add(slug if n == 0 else f"{slug}-{n}")
    return found


def root_of(argument):
    return Path(argument).resolve()
