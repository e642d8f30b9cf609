"""Recalculates the Excel workbooks of real reports with LibreOffice and compares every figure.

sheets.py BIN DIR: BIN holds gongkai-cli, DIR gets all files. Each report is exported as it was published,
with its totals left to the program, so that the sheets have to add them up, and so with gaps: rows that are
blank or "/", of which the paper prints blank or "/" as the total. What the program stored beside its formulas is wiped out before LibreOffice opens a workbook, and the result is read
by xlsx2csv and as LibreOffice shows it. Exits with 0 when all agree.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

REPORTS = Path(__file__).parent.parent / "forms"
CASES = ["2021/huaian-2024", "2019/pingtan-2020", "2014-quarterly/qujiang-civil-affairs-2020"]
TABLES = {"disclosure": "表二", "requests": "表三", "disputes": "表四", "statistics": "统计表"}
FIGURE = re.compile(r"^(/|[+-]?\d+(\.\d+)?(元|万元)?)$")
# One file for each sheet, in UTF-8, as the cells are shown.
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def run(*command):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.run([str(word) for word in command], env=environment, check=True,
                          capture_output=True).stdout.decode()


def export(cli, report, folder):
    """Writes the report as the program does. The workbook, and the report as the program knows it."""
    folder.mkdir(parents=True)
    (folder / "report.json").write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    run(cli, "import", folder / "report.gongkai", folder / "report.json")
    run(cli, "export", folder / "report.gongkai", "--to", folder / "report.xlsx")
    return folder / "report.xlsx", json.loads(run(cli, "show", folder / "report.gongkai"))


def without_results(workbook, target):
    """A copy without what the formulas came to. How many formulas there are."""
    formulas = 0
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content, found = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                formulas += found
            copy.writestr(name, content)
    return formulas


def recalculated(workbook, folder):
    profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
    for form in ("xlsx", AS_SHOWN):
        run("soffice", profile, "--headless", "--convert-to", form, "--outdir", folder / "recalculated", workbook)
    return folder / "recalculated"


def rows(text):
    return list(csv.reader(io.StringIO(text)))


def figures(table):
    """The figures of a sheet in reading order; labels never look like one."""
    return [cell for row in table for cell in row if FIGURE.match(cell)]


def value(figure):
    """The figure as a number, for readers that do not know its format."""
    digits = re.sub("[+元万]", "", figure)
    return figure if digits == "/" else Decimal(digits).quantize(Decimal("0.000001"))


def compare(cli, report, folder):
    workbook, shown = export(cli, report, folder)
    formulas = without_results(workbook, folder / "wiped.xlsx")
    results = recalculated(folder / "wiped.xlsx", folder)
    listed = {row[0]: row[3] for row in rows(run("xlsx2csv", "-n", "数据", workbook))[1:]}
    as_shown = {row[0]: row[3] for row in rows((results / "wiped-数据.csv").read_text(encoding="utf-8"))[1:]}
    wrong = []
    for code, typed in shown["cells"].items():
        if typed is not None and value(listed[code]) != value(str(typed)):
            wrong.append(f"{code}: {typed} is listed as {listed[code]}")
    count = 0
    for table in dict.fromkeys(code.split(".")[0] for code in shown["cells"]):
        expected = [as_shown[code] for code in shown["cells"] if code.startswith(table + ".") and as_shown[code]]
        count += len(expected)
        name = TABLES[table]
        for reader, read, same in (
                ("LibreOffice", rows((results / f"wiped-{name}.csv").read_text(encoding="utf-8")), str),
                ("xlsx2csv after LibreOffice", rows(run("xlsx2csv", "-n", name, results / "wiped.xlsx")), value),
                ("xlsx2csv", rows(run("xlsx2csv", "-n", name, workbook)), value)):
            found = figures(read)
            if list(map(same, found)) != list(map(same, expected)):
                differing = [pair for pair in zip(found, expected) if same(pair[0]) != same(pair[1])]
                wrong.append(f"{name} by {reader}: {len(found)} of {len(expected)} figures, differing {differing[:5]}")
    print(f"{folder.name}: {count} figures, {formulas} formulas" + "".join(f"\n  {fault}" for fault in wrong))
    return not wrong and count > 0 and formulas > 0


def with_gaps(cells):
    """The cells of a report of 2019 or 2021 with lines that are not filled in or do not apply."""
    gaps = {"requests.received.": "/", "requests.carried_in.": None, "disputes.review.": None}
    gapped = {code: next((gap for line, gap in gaps.items() if code.startswith(line)), figure)
              for code, figure in cells.items()}
    return gapped | {"requests.granted.natural_person": "/", "requests.granted.enterprise": None}


def main(programs, folder):
    cli = programs / "gongkai-cli"
    cells = {}
    for edition in json.loads(run(cli, "forms", "--json")):
        cells[edition["edition"], edition.get("variant")] = edition["cells"]
    agree = True
    for case in CASES:
        report = json.loads((REPORTS / case / "report.json").read_text(encoding="utf-8"))
        agree &= compare(cli, report, folder / Path(case).name)
        form = cells[report["edition"], report.get("variant")]
        totals = {cell["code"] for cell in form if cell["computed"]}
        report["cells"] = {code: figure for code, figure in report["cells"].items() if code not in totals}
        agree &= compare(cli, report, folder / f"{Path(case).name}-added-up")
        if "requests.received.natural_person" in report["cells"]:
            report["cells"] = with_gaps(report["cells"])
            agree &= compare(cli, report, folder / f"{Path(case).name}-gaps")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
