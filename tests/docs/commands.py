"""commands.py <checkout>: the sh blocks of the README and the docs are sound bash; the programs of this checkout that they
start exist, and so does every option they are given, preset and target."""

import json
import re
import shlex
import subprocess
import sys

from pages import blocks, pages, root_of


def text_of(root, program):
    """What a program's options are spelled in."""
    name = program.split("/")[-1]
    if program in ("examples/run", "kratom"):
        files = [root / "examples/run", root / "examples/kratom.cpp", *(root / "examples/support").glob("*.hpp")]
    elif (root / program).is_file():
        files = [root / program]
    elif (root / f"examples/{name}.cpp").exists():
        files = [root / f"examples/{name}.cpp", *(root / "examples/support").glob("*.hpp")]
    elif list((root / "benchmarks").rglob(f"{name}.cpp")):
        files = list((root / "benchmarks").rglob("*.?pp"))
    else:
        return None
    return "\n".join(f.read_text(encoding="utf-8") for f in files)


def main(root):
    wrong, commands = [], 0
    presets = {p["name"] for p in json.loads((root / "CMakePresets.json").read_text())["configurePresets"]}
    lists = "\n".join(f.read_text() for f in [root / "CMakeLists.txt", *root.glob("*/CMakeLists.txt"), *root.glob("cmake/*.cmake")])
    for page in pages(root):
        for block in blocks(page):
            if block.language != "sh" or block.comment.startswith("not checked:"):
                continue
            where = f"{page.relative_to(root)}:{block.line}"
            sound = subprocess.run(["bash", "-n"], input=block.text, text=True, capture_output=True, check=False)
            if sound.returncode:
                wrong.append(f"{where}: {sound.stderr.strip().splitlines()[0]}")
                continue
            made = set(re.findall(r"-o +(\S+)", block.text)) | set(re.findall(r"/([\w.]+)\b", "".join(re.findall(r"build/\S+", block.text))))
            for line in block.text.replace("\\\n", " ").split("\n"):
                for command in re.split(r"&&|\|\||;|\|", re.sub(r"(^|\s)#.*", "", line)):
                    try:
                        words = shlex.split(command)
                    except ValueError:
                        continue
                    while words and (re.match(r"\w+=", words[0]) or words[0] in ("sudo", "srun", "time")):
                        words = words[1:]
                    if words and words[0] in ("mpirun",):
                        words = [w for w in words if "12_cluster" in w or w.startswith("--")]
                    if not words:
                        continue
                    commands += 1
                    program = words[0].removeprefix("./")
                    if program == "cmake":
                        for option, value in zip(words, words[1:]):
                            if option == "--preset" and value not in presets:
                                wrong.append(f"{where}: no preset {value}")
                            if option == "--target" and not (root / f"examples/{value}.cpp").exists() and value not in lists and not list(root.glob(f"benchmarks/**/{value}.cpp")):
                                wrong.append(f"{where}: no target {value}")
                        for word in words:
                            option = re.match(r"-D ?(ALKALOID_\w+)", word)
                            if option and option.group(1) not in lists:
                                wrong.append(f"{where}: no option {option.group(1)}")
                        continue
                    ours = "/" in program and not program.startswith(("/", "$")) or re.match(r"\d\d_\w+$", program)
                    if not ours:
                        continue
                    text = text_of(root, program)
                    if text is None:
                        if program.split("/")[-1] not in made or not re.match(r"build/", program):
                            wrong.append(f"{where}: no program {program}")
                        continue
                    for word in words[1:]:
                        option = re.match(r"(--[a-z][\w-]*)", word)
                        if option and option.group(1) not in text:
                            wrong.append(f"{where}: {program} has no option {option.group(1)}")
    print(f"{commands} commands")
    if wrong:
        raise SystemExit("\n".join(wrong))


main(root_of(sys.argv[1]))
