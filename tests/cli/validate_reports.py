"""Checks reports in the exchange form against forms/report.schema.json, and the schema against faults.

validate_reports.py SOURCES [CLI], where SOURCES is the folder with forms/, resources/ and tests/. With
CLI, the path of gongkai-cli, what the program itself writes of every report is checked too, and every
fault is shown to the program, which refuses it as well. Exits with 77, which CTest takes for a test that
was skipped, where python3-jsonschema is not installed.
"""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed.")
    sys.exit(77)

SOUND = {
    "format": "gongkai-report/1",
    "unit": {"name": "某市人民政府", "level": "prefecture_government", "code": None, "parent": None},
    "year": 2024, "edition": "2021", "variant": None, "period": "year", "scope": "own",
    "cells": {"disclosure.regulations.issued": 1, "disclosure.fees.amount": "96171.6",
              "disclosure.regulations.repealed": "/", "requests.received.total": None},
    "remarks": {"disclosure.regulations.issued": "其中修订1件"},
    "sections": {"overview": "第一段\n第二段"},
    "people": {"head": "", "reviewer": "", "preparer": "", "phone": "", "date": "2025-01-20"},
    "explanations": [{"code": "T3-BALANCE", "row": None, "column": "natural_person", "text": "已核对"}],
}
ABSENT = object()

# What is put where in the sound report.
BROKEN = {
    "another format": ("format", "gongkai-report/2"),
    "no format": ("format", ABSENT),
    "no unit": ("unit", ABSENT),
    "unit as a text": ("unit", "某市人民政府"),
    "unit without a name": ("unit.name", ABSENT),
    "name of blanks": ("unit.name", "  "),
    "name of two lines": ("unit.name", "某市\n人民政府"),
    "name that is too long": ("unit.name", "某" * 201),
    "unknown level": ("unit.level", "city"),
    "unknown key of the unit": ("unit.address", "某路1号"),
    "year as a text": ("year", "2024"),
    "year and a half": ("year", 2024.5),
    "year long ago": ("year", 1949),
    "no edition": ("edition", ABSENT),
    "edition as a number": ("edition", 2021),
    "unknown period": ("period", "half"),
    "unknown scope": ("scope", "all"),
    "cells as a list": ("cells", []),
    "cell that is no code": (("cells", "规章"), 1),
    "count and a half": (("cells", "disclosure.regulations.issued"), 1.5),
    "count as true": (("cells", "disclosure.regulations.issued"), True),
    "figure in words": (("cells", "disclosure.regulations.issued"), "一件"),
    "count beyond all": (("cells", "disclosure.regulations.issued"), 10**12),
    "too many places": (("cells", "disclosure.fees.amount"), "0.0000001"),
    "remark as a number": (("remarks", "disclosure.regulations.issued"), 1),
    "remark that is too long": (("remarks", "disclosure.regulations.issued"), "长" * 10001),
    "prose as a list": ("sections.overview", ["第一段"]),
    "unknown person": ("people.driver", "张三"),
    "date in words": ("people.date", "1月20日"),
    "explanation without a reason": ("explanations", [{"code": "T3-BALANCE"}]),
    "explanation with a bar": ("explanations", [{"code": "T3-BALANCE", "row": "a|b", "text": "已核对"}]),
    "explanations as an object": ("explanations", {"T3-BALANCE": "已核对"}),
    "unknown key": ("comment", "随便"),
}


def broken(place, value):
    report = copy.deepcopy(SOUND)
    *way, last = place if isinstance(place, tuple) else place.split(".")
    target = report
    for step in way:
        target = target[step]
    if value is ABSENT:
        del target[last]
    else:
        target[last] = value
    return report


class Program:
    """gongkai-cli, in a folder of its own."""

    def __init__(self, path, folder):
        self.path, self.folder = path, Path(folder)

    def imports(self, report):
        """Whether the program takes the report; what it then writes is in self.written."""
        source, workbook = self.folder / "report.json", self.folder / "book.gongkai"
        source.write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
        workbook.unlink(missing_ok=True)
        if subprocess.run([self.path, "import", workbook, source], capture_output=True, check=False).returncode:
            return False
        self.written = json.loads(subprocess.run([self.path, "show", workbook], capture_output=True, check=True).stdout)
        return True


def undescribed(schema, where="#"):
    """Where the schema has a key that it does not describe."""
    for key, part in schema.get("properties", {}).items():
        described = "description" in part or set(part) == {"$ref"}
        yield from [] if described else [f"{where}: {key} is not described."]
        yield from undescribed(part, f"{where}/{key}")
    for name, part in schema.get("$defs", {}).items():
        yield from undescribed(part, f"{where}/{name}")


def main(sources, cli):
    schema = json.loads((sources / "forms/report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    wrong = list(undescribed(schema))

    def expect_sound(report, name):
        wrong.extend(f"{name}: {error.json_path}: {error.message}" for error in validator.iter_errors(report))

    expect_sound(SOUND, "the sound report")
    files = sorted([*sources.glob("tests/forms/*/*/report.json"), *sources.glob("resources/sample/*.json")])
    for file in files:
        expect_sound(json.loads(file.read_text(encoding="utf-8")), file)
    for name, (place, value) in BROKEN.items():
        if validator.is_valid(broken(place, value)):
            wrong.append(f"{name}: the schema accepts it.")
    if cli:
        with tempfile.TemporaryDirectory() as folder:
            program = Program(cli, folder)
            for file in files:
                if program.imports(json.loads(file.read_text(encoding="utf-8"))):
                    expect_sound(program.written, f"what the program writes of {file}")
                else:
                    wrong.append(f"{file}: the program refuses it.")
            wrong.extend(f"{name}: the program accepts it." for name, fault in BROKEN.items()
                         if program.imports(broken(*fault)))
    print("\n".join(wrong) or f"{len(files)} reports are sound, {len(BROKEN)} faults are known.")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
