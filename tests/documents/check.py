"""Exports real reports as documents and looks at them with programs that are not ours.

check.py CLI CASES FOLDER: CLI is gongkai-cli, CASES the folder with the reports, FOLDER gets the documents. Every
figure that `show` tells must stand in every document at its place; LibreOffice must open the Word document and find
all of its text; a validator and axe must have nothing to say about the web pages. Exits with 1 on any difference.

A format more is a function that reads the figures of its tables, and a line in READERS.
"""
import json
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import docx

CLI, CASES, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
HERE = Path(__file__).resolve().parent
REPORTS = ["2021/huaian-2024", "2019/pingtan-2020", "2014-quarterly/qujiang-civil-affairs-2020"]
NPM = ["html-validate@9", "axe-core@4", "puppeteer-core@24"]
faults = []


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(word) for word in command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(found, expected, where):
    if found != expected:
        faults.append(f"{where}: {found!r} instead of {expected!r}")


def figures_of_docx(path):
    """One list for each table. A merged cell comes once for every place it covers."""
    tables = []
    for table in docx.Document(str(path)).tables:
        seen = []
        for row in table._tbl.tr_lst:
            for box in row.tc_lst:
                paragraph = docx.table._Cell(box, table).paragraphs[0]
                if paragraph.style.style_id == "TableFigure":
                    seen.append(paragraph.text)
        tables.append(seen)
    return tables


class Figures(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.inside = [], False

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        if tag == "td" and "headers" in dict(attributes):
            self.tables[-1].append("")
            self.inside = True

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "td"

    def handle_data(self, data):
        if self.inside:
            self.tables[-1][-1] += data


def figures_of_html(path):
    reader = Figures()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.tables


READERS = {".docx": figures_of_docx, ".html": figures_of_html, ".fragment.html": figures_of_html}


def expected_figures(workbook):
    """What `show` tells, table by table in the order of the form; None for a total that is left to the program."""
    report = json.loads(run(CLI, "show", workbook))
    form = next(form for form in json.loads(run(CLI, "forms", "--json"))
                if (form["edition"], form["variant"]) == (report["edition"], report["variant"]))
    tables = {}
    for cell in form["cells"]:
        value = report["cells"].get(cell["code"])
        unknown = value is None and cell["computed"]
        figure = None if unknown else "" if value is None else str(value)
        if cell["kind"] == "change" and isinstance(value, int) and value > 0:
            figure = f"+{value}"
        tables.setdefault(cell["code"].split(".")[0], []).append(figure)
    return list(tables.values())


def compare(found, expected, where):
    expect([len(table) for table in found], [len(table) for table in expected], f"{where}, figures in the tables")
    for number, (have, want) in enumerate(zip(found, expected), 1):
        for place, (figure, wanted) in enumerate(zip(have, want), 1):
            if wanted is not None:
                expect(figure, wanted, f"{where}, table {number}, figure {place}")


def check_in_libreoffice(path):
    """LibreOffice finds the same text in the document, from the title to the last signature."""
    run("soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", FOLDER, path)
    squeeze = lambda text: re.sub(r"\s+", "", text.lstrip("\ufeff"))
    found = squeeze(path.with_suffix(".txt").read_text(encoding="utf-8"))
    expected = squeeze("".join(docx.Document(str(path)).element.body.xpath("//w:t/text()")))
    expect(found, expected, f"{path.name} in LibreOffice")


def check_pages(pages):
    with tempfile.TemporaryDirectory() as modules:
        run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", modules, *NPM)
        for command in (["node", f"{modules}/node_modules/html-validate/bin/html-validate.mjs", "--config",
                         HERE / "htmlvalidate.json"],
                        ["node", HERE / "axe.mjs", modules]):
            done = subprocess.run([str(word) for word in command + pages], capture_output=True, text=True)
            if done.returncode != 0:
                faults.append(done.stdout + done.stderr)


def main():
    pages = []
    for case in REPORTS:
        name = case.split("/")[1]
        workbook = FOLDER / f"{name}.gongkai"
        workbook.unlink(missing_ok=True)
        run(CLI, "import", workbook, CASES / case / "report.json")
        expected = expected_figures(workbook)
        for ending, figures_of in READERS.items():
            document = FOLDER / f"{name}{ending}"
            run(CLI, "export", workbook, "--to", document)
            compare(figures_of(document), expected, document.name)
            if ending == ".docx":
                check_in_libreoffice(document)
            if ending.endswith(".html"):
                pages.append(document)
    check_pages(pages)
    print("\n".join(faults) or f"{len(REPORTS)} reports as {', '.join(READERS)}: no difference")
    sys.exit(bool(faults))


FOLDER.mkdir(parents=True, exist_ok=True)
main()
