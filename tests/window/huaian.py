"""Fills in 淮安 2024 in the real window, by keys alone, with three slips that are found and mended.

huaian.py PROGRAMS REPORT FOLDER: PROGRAMS holds gongkai and gongkai-cli, REPORT is the report in the exchange
form, FOLDER gets the workbook, the PDF and pictures. Starts an X server of its own. Exits with 0 when what
was typed is the report.
"""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

PROGRAMS, REPORT, FOLDER = (Path(argument) for argument in sys.argv[1:4])
DISPLAY = ":93"
ENVIRONMENT = os.environ | {"DISPLAY": DISPLAY, "LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8", "HOME": str(FOLDER)}
UNIT = "淮安市人民政府"
WORKBOOK = FOLDER / "年报.gongkai"
PDF = FOLDER / "年报.pdf"


def run(*command, **options):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, check=True, **options)


def cli(*arguments):
    return run(PROGRAMS / "gongkai-cli", *arguments, capture_output=True).stdout.decode()


def key(*keys):
    run("xdotool", "key", "--delay", "8", *keys)


def typed(text):
    run("xdotool", "type", "--delay", "8", text)


def clip(text):
    run("xclip", "-selection", "clipboard", input=text.encode(), stdout=subprocess.DEVNULL)
    time.sleep(0.2)


def picture(name):
    time.sleep(0.4)
    run("import", "-window", "root", FOLDER / f"{name}.png")


def shown(*fields):
    report = json.loads(cli("show", WORKBOOK, "--unit", UNIT, "--json"))
    for field in fields:
        report = report.get(field)
    return report


def begin():
    cli("new", WORKBOOK, "--unit", "示例局", "--year", "2023")
    program = subprocess.Popen([PROGRAMS / "gongkai", WORKBOOK], env=ENVIRONMENT)
    time.sleep(2)
    key("ctrl+n")
    time.sleep(0.7)
    clip(UNIT)
    key("ctrl+a", "ctrl+v", "Tab", "Tab")
    key("ctrl+a")
    typed("2024")
    picture("1-new")
    key("Return")
    time.sleep(1)
    return program


def fill_table(cells, table):
    key("ctrl+Home")
    for code, value in cells.items():
        is_total = code.endswith(".total") or ".concluded." in code
        if not code.startswith(table + ".") or is_total:
            continue
        if value is not None:
            typed(str(value))
        key("Tab")


def fill(report):
    sections = report["sections"]
    for section in ["preface", "overview", None, None, None, "problems", "other"]:
        key("ctrl+Next")
        time.sleep(0.3)
        if section and section in sections:
            clip(sections[section])
            key("ctrl+v")
        elif not section:
            table = ["disclosure", "requests", "disputes"][fill.table]
            fill.table += 1
            fill_table(report["cells"], table)
            picture(f"2-{table}")
    key("ctrl+Prior", "ctrl+Prior", "ctrl+Prior")
    time.sleep(0.5)


def slips(report):
    """The section is 三; each slip is made by keys, found with F8, and mended with what is proposed."""
    cells = report["cells"]

    def value(code):
        return shown("cells", code)

    # A swapped digit: 1288 becomes 1828.
    key("ctrl+Home", "Down", "Down")
    typed("1828")
    key("Return", "F8")
    picture("3-swapped")
    assert value("requests.granted.natural_person") == 1828
    key("F9")
    time.sleep(0.3)
    assert value("requests.granted.natural_person") == cells["requests.granted.natural_person"], "not mended"

    # The row of 结转 pasted where 予以公开 is: shown first, and given up.
    key("ctrl+Home", "Down", "Down")
    clip("四、结转下年度继续办理\t103\t0\t0\t0\t0\t0\t103\n")
    key("ctrl+v")
    time.sleep(0.7)
    picture("4-shifted")
    key("Escape")
    time.sleep(0.3)
    assert value("requests.granted.natural_person") == cells["requests.granted.natural_person"], "pasted wrong"

    # A wrong total: typed with F2 as if from the paper, and the computed one taken again.
    key("ctrl+Home", "Down", "Down", "End", "F2")
    typed("1326")
    key("Return", "F8")
    picture("5-total")
    key("F9")
    time.sleep(0.3)
    assert value("requests.granted.total") in (None, cells["requests.granted.total"]), "total not mended"


def export():
    key("ctrl+e")
    time.sleep(1)
    clip(str(PDF))
    key("ctrl+a", "ctrl+v", "Return")
    time.sleep(1.5)
    picture("6-end")


def compare(report):
    ours = shown()
    totals = [code for code in report["cells"] if code.endswith(".total") or ".concluded." in code]
    wrong = {code: (ours["cells"].get(code), value) for code, value in report["cells"].items()
             if code not in totals and ours["cells"].get(code) != value}
    assert not wrong, wrong
    assert ours["sections"] == report["sections"], "the prose differs"
    findings = json.loads(cli("check", WORKBOOK, "--unit", UNIT, "--json"))
    assert findings["counts"]["error"] == 0, findings
    assert PDF.read_bytes().startswith(b"%PDF"), "no PDF"


def main():
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    fill.table = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.gongkai"):
        old.unlink()
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    manager = subprocess.Popen(["openbox"], env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    program = None
    try:
        program = begin()
        started = time.time()
        fill(report)
        slips(report)
        export()
        compare(report)
        print(f"淮安 2024 typed in {time.time() - started:.0f} s, three slips found and mended.")
    finally:
        if program:
            program.terminate()
        manager.terminate()
        server.terminate()


main()
