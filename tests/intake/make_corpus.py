#!/usr/bin/env python3
"""Writes the clipboards of corpus/ and what must become of each, from the forms and the real reports.

What is expected is worked out here from the reports, not by the program. Needs soffice for the
files of LibreOffice; without it those stay as they are.
"""
import csv, html, json, pathlib, shutil, subprocess, tempfile

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
OUT = HERE / "corpus"


def form_of(name):
    form = json.loads((ROOT / f"forms/{name}/form.json").read_text())
    if "extends" not in form:
        return form
    base = form_of(form["extends"])
    for change in form.get("tables", []):
        table = next(t for t in base["tables"] if t["id"] == change["id"])
        for insertion in change.get("insert", []):
            insert(table["rows"], insertion["after"], insertion["rows"])
        table.update({k: v for k, v in change.items() if k != "insert"})
    return base


def insert(rows, after, new):
    for i, row in enumerate(rows):
        if row.get("id") == after:
            rows[i + 1:i + 1] = new
            return True
        if insert(row.get("parts", []), after, new):
            return True
    return False


def leaves(headings):
    return [l for h in headings for l in (leaves(h["parts"]) if h.get("parts") else [h])]


def depth(headings):
    return max((1 + depth(h.get("parts", [])) for h in headings), default=0)


def width(heading):
    return sum(map(width, heading["parts"])) if heading.get("parts") else heading.get("span", 1)


class Table:
    """A table as the paper has it: cells (row, column, height, width, text or code)."""

    current = ""  # The edition whose totals are meant.

    def __init__(self, form, table_id):
        self.table = next(t for t in form["tables"] if t["id"] == table_id)
        self.cells, self.row = [], 0
        self.columns = len(self.table["widths"])
        getattr(self, self.table["layout"])()

    def put(self, row, column, height, width, text, code=None):
        self.cells.append((row, column, height, width, text, code))

    def heads(self, headings, row, column, deep):
        for h in headings:
            parts = h.get("parts", [])
            self.put(row, column, 1 if parts else deep, width(h), h["label"])
            if parts:
                self.heads(parts, row + 1, column, deep - 1)
            column += width(h)

    def figures(self, row, column, block, heading):
        for leaf in leaves(block["columns"]):
            code = f'{self.table["id"]}.{heading["id"]}.{leaf["id"]}'
            self.put(row, column, 1, leaf.get("span", 1), None, code)
            column += leaf.get("span", 1)

    def spanning(self):
        rows, columns = self.table["rows"], self.table["columns"]
        top, left = depth(columns), depth(rows)
        self.put(0, 0, top, left, self.table.get("corner", ""))
        self.heads(columns, 0, left, top)

        def walk(headings, row, column):
            for h in headings:
                parts = h.get("parts", [])
                height = len(leaves([h]))
                self.put(row, column, height, 1 if parts else left - column, h["label"])
                if parts:
                    walk(parts, row, column + 1)
                else:
                    self.figures(row, left, self.table, h)
                row += height

        walk(rows, top, 0)
        self.row = top + len(leaves(rows))

    def listed(self):
        top = depth(self.table["columns"])
        unit = self.table.get("unit_heading")
        left = 2 if unit else 1
        self.put(0, 0, top, 1, self.table.get("corner", ""))
        if unit:
            self.put(0, 1, top, 1, unit)
        self.heads(self.table["columns"], 0, left, top)
        self.row = top

        def walk(headings):
            for h in headings:
                self.put(self.row, 0, 1, 1, h["label"])
                if unit:
                    self.put(self.row, 1, 1, 1, h.get("unit", ""))
                if h.get("kind") == "none" or h.get("unit") == "——":
                    for c in range(left, self.columns):
                        self.put(self.row, c, 1, 1, "")
                else:
                    self.figures(self.row, left, self.table, h)
                self.row += 1
                walk(h.get("parts", []))

        walk(self.table["rows"])

    def stacked(self):
        for block in self.table["blocks"]:
            if block.get("caption"):
                self.put(self.row, 0, 1, self.columns, block["caption"])
                self.row += 1
            top = depth(block["columns"])
            self.put(self.row, 0, top, 1, self.table.get("corner", ""))
            self.heads(block["columns"], self.row, 1, top)
            self.row += top
            for h in block["rows"]:
                self.put(self.row, 0, 1, 1, h["label"])
                self.figures(self.row, 1, block, h)
                self.row += 1

    def across(self):
        rows, columns = self.table["rows"], self.table["columns"]
        groups, top = depth(rows), depth(rows) + depth(columns)
        breadth = sum(map(width, columns))

        def walk(headings, row, column):
            for h in headings:
                span = len(leaves([h])) * breadth
                self.put(row, column, 1, span, h["label"])
                if h.get("parts"):
                    walk(h["parts"], row + 1, column)
                else:
                    self.heads(columns, row + 1, column, top - row - 1)
                    self.figures(top, column, self.table, h)
                column += span

        walk(rows, 0, 0)
        self.row = top + 1

    def filled(self, values):
        """The same with the texts of the figures."""
        return [(r, c, h, w, values.get(code, "") if code else text, code)
                for r, c, h, w, text, code in sorted(self.cells)]


def report_values(folder):
    report = json.loads((ROOT / f"tests/forms/{folder}/report.json").read_text())
    return {k: text_of(v) for k, v in report["cells"].items() if v is not None}


def text_of(value):
    return value if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else str(value)


TOTAL_ROWS = ["concluded", "received", "requests.received", "requests.concluded", "requests.answered", "requests.by_subject",
              "reconsideration", "litigation", "capacity.staff", "answered"]


def is_total(code):
    table, rest = code.split(".", 1)
    row, column = rest.rsplit(".", 1)
    if table == "statistics":
        quarterly_annual = row in TOTAL_ROWS and (row != "litigation" or column != "cumulative")
        return quarterly_annual and not (row in ("reconsideration", "litigation") and Table.current == "fujian-2013")
    return column == "total" or row == "concluded"


def printed(text, code):
    return "+" + text if code.endswith("items_change") and text.isdigit() and text != "0" else text


def placed(cells):
    return {code: printed(text, code) for *_, text, code in cells if code and text and not is_total(code)}


def matrix(cells):
    rows = 1 + max(c[0] for c in cells)
    columns = max(c[1] + c[3] for c in cells)
    grid = [[""] * columns for _ in range(rows)]
    for r, c, _, _, text, _ in cells:
        grid[r][c] = text
    return grid


def tabs(rows):
    def field(text):
        return '"' + text.replace('"', '""') + '"' if "\n" in text or '"' in text or "\t" in text else text
    return "".join("\t".join(map(field, row)) + "\r\n" for row in rows)


def by_rows(cells):
    rows = {}
    for cell in cells:
        rows.setdefault(cell[0], []).append(cell)
    return [rows.get(r, []) for r in range(1 + max(rows))]


def spans(cell):
    _, _, height, wide, _, _ = cell
    return (f" rowspan={height}" if height > 1 else "") + (f" colspan={wide}" if wide > 1 else "")


def windows(fragment_page):
    """What Windows puts in front of HTML on the clipboard."""
    head = "Version:1.0\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\nStartFragment:{:010d}\r\nEndFragment:{:010d}\r\nSourceURL:file:///C:\\Users\\zhang\\Desktop\\2024.xlsx\r\n"
    body = fragment_page.encode()
    start = len(head.format(0, 0, 0, 0))
    first = body.index(b"<!--StartFragment-->") + 20
    last = body.index(b"<!--EndFragment-->")
    return head.format(start, start + len(body), start + first, start + last).encode() + body


def excel(cells):
    page = """<html xmlns:v="urn:schemas-microsoft-com:vml"\r
xmlns:o="urn:schemas-microsoft-com:office:office"\r
xmlns:x="urn:schemas-microsoft-com:office:excel"\r
xmlns="http://www.w3.org/TR/REC-html40">\r
\r
<head>\r
<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r
<meta name=ProgId content=Excel.Sheet>\r
<meta name=Generator content="Microsoft Excel 15">\r
<link id=Main-File rel=Main-File\r
href="file:///C:/Users/zhang/AppData/Local/Temp/msohtmlclip1/01/clip.htm">\r
<style>\r
<!--table\r
	{mso-displayed-decimal-separator:"\\.";\r
	mso-displayed-thousand-separator:"\\,";}\r
@page\r
	{margin:.75in .7in .75in .7in;}\r
tr\r
	{mso-height-source:auto;\r
	mso-ruby-visibility:none;}\r
.xl65\r
	{mso-number-format:"\\#\\,\\#\\#0_\\)\\;\\\\(\\#\\,\\#\\#0\\\\)";\r
	white-space:normal;}\r
ruby\r
	{ruby-align:left;}\r
-->\r
</style>\r
</head>\r
\r
<body link="#0563C1" vlink="#954F72">\r
\r
<table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:\r
 collapse;width:432pt'>\r
<!--StartFragment-->\r
 <col width=64 span=9 style='width:48pt'>\r
"""
    for row in by_rows(cells):
        page += " <tr height=19 style='height:14.25pt'>\r\n"
        for cell in row:
            text = html.escape(cell[4], quote=False).replace("\n", "<br>\r\n    ")
            align = " align=right" if cell[5] else ""
            page += f"  <td{spans(cell)} height=19{align} class=xl65 width=64\r\n  style='height:14.25pt;width:48pt'>{text or ''}</td>\r\n"
        page += " </tr>\r\n"
    return windows(page + "<!--EndFragment-->\r\n</table>\r\n\r\n</body>\r\n\r\n</html>\r\n")


def wps(cells):
    page = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ProgId" content="Excel.Sheet"/><meta name="Generator" content="WPS Office ET"/><link id="Main-File" rel="Main-File" href="file:///C:/Users/ADMINI~1/AppData/Local/Temp/ksohtml/clip.htm"/><style><!--
@font-face{font-family:"宋体";mso-font-charset:134;}
.font0{color:#000000;font-size:11.0pt;mso-font-charset:134;}
td{padding-top:1px;mso-style-name:"常规";mso-number-format:"General";}
.et2{text-align:center;white-space:normal;}
 --></style></head><body link="blue" vlink="purple"><!--StartFragment--><table width="576" border="0" cellpadding="0" cellspacing="0" style='width:432.00pt;border-collapse:collapse;table-layout:fixed;'><col width="72" span="8" style='width:54.00pt;'/>
"""
    for row in by_rows(cells):
        page += "<tr height=\"18\" style='height:13.50pt;'>"
        for r, c, h, w, text, code in row:
            span = (f' colspan="{w}"' if w > 1 else "") + (f' rowspan="{h}"' if h > 1 else "")
            kind = f' x:num="{text.replace(",", "")}"' if code and text.replace(",", "").isdigit() else " x:str"
            page += f"<td class=\"et2\" height=\"18\" width=\"72\"{span} style='height:13.50pt;width:54.00pt;'{kind}>{html.escape(text, quote=False)}</td>"
        page += "</tr>"
    return windows(page + "</table><!--EndFragment--></body></html>")


def word(cells):
    page = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>
</xml><![endif]--><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:PunctuationKerning/></w:WordDocument></xml><![endif]--><style>
<!--
 /* Font Definitions */
 @font-face {font-family:仿宋_GB2312; mso-font-charset:134;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify;}
-->
</style><!--[if gte mso 10]><style>
 table.MsoNormalTable {mso-style-name:普通表格;}
</style><![endif]--></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>
"""
    for number, row in enumerate(by_rows(cells)):
        page += f" <tr style='mso-yfti-irow:{number};mso-yfti-firstrow:yes;height:17.0pt'>\n"
        for cell in row:
            paragraphs = ""
            for line in (cell[4] or "\u00a0").split("\n"):
                # Word sets digits in a span of another language, and breaks runs wherever it was edited.
                run = html.escape(line, quote=False).replace("\u00a0", "&nbsp;")
                half = len(run) // 2 if cell[5] is None and "&" not in run else 0
                run = run[:half] + "<span\n  lang=EN-US>" * bool(half) + run[half:] + "</span>" * bool(half)
                paragraphs += f"<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span style='font-family:仿宋_GB2312;\n  mso-bidi-font-family:宋体;color:black'>{run}<o:p></o:p></span></p>\n  "
            page += f"  <td width=66{spans(cell)} style='width:49.6pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  {paragraphs}</td>\n"
        page += " </tr>\n"
    return windows(page + "</table>\n<!--EndFragment--></body></html>")


def web(cells, outer=True):
    """A county's web page, copied by a browser: a table for layout around, labels cut into paragraphs."""
    page = "<meta charset='utf-8'>" + ("<table class='layout'><tbody><tr><td style='width:20%'></td><td><div class=\"TRS_Editor\">" if outer else "")
    page += "<table border=\"1\" style='border-collapse: collapse; box-sizing: border-box'><tbody>"
    for row in by_rows(cells):
        page += "<tr>"
        for cell in row:
            text = cell[4]
            if cell[5] is None and len(text) == 4:
                body = f"<p><span style='font-size:14px'>{text[:2]}</span></p><p>{text[2:]}</p>"
            else:
                body = "<p style='text-align:center'>&nbsp;" + html.escape(text) + "&nbsp;</p>"
            page += f"<td{spans(cell)} style=\"border: 1px solid rgb(0, 0, 0)\">{body}"
            page += "</td>" if cell[1] % 2 else ""  # Pages leave end tags out.
        page += "</tr>"
    return (page + "</tbody></table>" + ("</div></td></tr></tbody></table>" if outer else "")).encode()


def libreoffice(name, cells=None, rows=None, kind="html"):
    """Made by LibreOffice itself, from a spreadsheet."""
    if not shutil.which("soffice"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if rows is not None:
            source = folder / "clip.csv"
            with source.open("w", newline="") as file:
                csv.writer(file).writerows(rows)
            options = ["--infilter=CSV:44,34,76,1,,0,false,true"]
        else:
            source = folder / "clip.xls"  # A page that LibreOffice opens as a spreadsheet, spans and all.
            source.write_bytes(b"<html><meta charset=utf-8>" + web(cells, outer=False) + b"</html>")
            options = ["--infilter=HTML (StarCalc)"]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(["soffice", profile, "--headless", *options, "--convert-to", "ods", "--outdir", folder / "ods", source],
                       check=True, capture_output=True)
        subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder / "out",
                        folder / "ods/clip.ods"], check=True, capture_output=True)
        return next((folder / "out").iterdir()).read_bytes()


def case(name, data, form, table, cells, certainty="clear", doubts=0, **more):
    if data is None:
        return
    (OUT / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    expected = {"form": form, "table": table, **more, "certainty": certainty, "cells": cells, "doubts": doubts}
    (OUT / (name + ".json")).write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")


def part(cells, rows=None, columns=None):
    """A rectangle of a table, moved to the top left, as a spreadsheet copies it."""
    rows = rows or range(1000)
    columns = columns or range(1000)
    taken = [c for c in cells if c[0] in rows and c[1] in columns]
    top = min(c[0] for c in taken)
    left = min(c[1] for c in taken)
    return [(r - top, c - left, min(h, rows.stop - r), w, t, code) for r, c, h, w, t, code in taken]


def grouped(text):
    return f"{int(text):,}" if text.isdigit() else text


def wide(text):
    return text.translate({ord("0") + i: ord("０") + i for i in range(10)} | {ord(","): ord("，")})


def main():
    OUT.mkdir(exist_ok=True)
    form21, form19 = form_of("2021"), form_of("2019")
    huaian, shanghai, pingtan = (report_values(f) for f in
                                 ("2021/huaian-2024", "2019/shanghai-office-2019", "2019/pingtan-2020"))
    qujiang = report_values("2014-quarterly/qujiang-civil-affairs-2020")
    two21, three21, four21 = (Table(form21, t).filled(huaian) for t in ("disclosure", "requests", "disputes"))
    two19, three19, four19 = (Table(form19, t).filled(pingtan) for t in ("disclosure", "requests", "disputes"))

    # Whole tables of every edition and shape, by every program.
    whole = dict(anchor="")
    case("excel-2021-table2.html", excel(two21), "2021", "disclosure", placed(two21), **whole)
    case("excel-2021-table3.html", excel(three21), "2021", "requests", placed(three21), **whole)
    case("excel-2021-table4.html", excel(four21), "2021", "disputes", placed(four21), **whole)
    case("excel-2019-table2.html", excel(two19), "2019", "disclosure", placed(two19), **whole)
    case("wps-2019-table3.html", wps(three19), "2019", "requests", placed(three19), certainty="ask", doubts=2, **whole)
    case("wps-2021-table2.html", wps(two21), "2021", "disclosure", placed(two21), **whole)
    case("wps-2021-table4.html", wps(four21), "2021", "disputes", placed(four21), anchor="disputes.review.pending")
    case("word-2021-table3.html", word(three21), "2021", "requests", placed(three21), anchor="requests.granted.other")
    case("word-2019-table4.html", word(four19), "2019", "disputes", placed(four19), **whole)
    case("word-2019-table2.html", word(two19), "2019", "disclosure", placed(two19), **whole)
    case("web-2021-table3.html", web(three21), "2021", "requests", placed(three21), **whole)
    case("web-2021-table2.html", web(two21), "2021", "disclosure", placed(two21), **whole)
    case("web-2019-table4.html", web(four19), "2019", "disputes", placed(four19), **whole)
    two_sh = Table(form19, "disclosure").filled(shanghai)
    case("web-2019-table2-yuan.html", web(two_sh), "2019", "disclosure", placed(two_sh), **whole)
    quarter = Table(form_of("2014-quarterly"), "statistics").filled(qujiang)
    case("excel-2014-quarterly.html", excel(quarter), "2014/quarterly", "statistics", placed(quarter), **whole)
    case("text-2014-quarterly.txt", tabs(matrix(quarter)), "2014/quarterly", "statistics", placed(quarter), **whole)
    annual_table = Table(form_of("2014"), "statistics")
    annual_values = {c: str(i * 7 % 90) for i, c in enumerate(x[5] for x in annual_table.cells if x[5])}
    annual_values |= {c: "12.50" for c in annual_values if ".fees." in c or "budget" in c}
    for total in (f"statistics.{row}.year" for row in TOTAL_ROWS):
        parts = [v for c, v in annual_values.items()
                 if c.startswith(total[:-4]) and c.count(".") == total.count(".") + 1]
        if parts and total in annual_values:
            annual_values[total] = str(sum(map(int, parts)))
    annual = annual_table.filled(annual_values)
    case("word-2014.html", word(annual), "2014", "statistics", placed(annual), **whole)
    fujian_table = Table(form_of("fujian-2013"), "statistics")
    Table.current = "fujian-2013"
    fujian = fujian_table.filled({x[5]: str(i * 13 % 500) for i, x in enumerate(fujian_table.cells) if x[5]})
    case("web-fujian-2013.html", web(fujian), "fujian-2013", "statistics", placed(fujian), certainty="ask", doubts=2, **whole)
    Table.current = ""
    for name, cells, form, table in (("2021-table3", three21, "2021", "requests"), ("2019-table2", two19, "2019", "disclosure"),
                                     ("2021-table4", four21, "2021", "disputes"), ("2014-quarterly", quarter, "2014/quarterly", "statistics")):
        case(f"libreoffice-{name}.html", libreoffice(name, cells=cells), form, table, placed(cells), **whole)
    case("text-2021-table3.txt", tabs(matrix(three21)), "2021", "requests", placed(three21), **whole)
    case("text-2021-table4.txt", tabs(matrix(four21)), "2021", "disputes", placed(four21), **whole)
    case("text-2019-table2.txt", tabs(matrix(two19)), "2019", "disclosure", placed(two19), **whole)

    # The four of W.
    secret = "requests.denied.state_secret."
    columns = ["natural_person", "enterprise", "research", "welfare", "legal_service", "other"]
    at = lambda row, values: {f"requests.{row}.{c}": v for c, v in zip(columns, values) if v}
    case("w-label-of-its-row.txt", "1.属于国家秘密\t13\t0\t0\t2\t0\t0\t15\r\n", "2021", "requests",
         at("denied.state_secret", ["13", "0", "0", "2", "0", "0"]), anchor=secret + "natural_person")
    body = part(three21, range(3, 28), range(3, 10))
    rows = part(three21, range(7, 10), range(3, 10))
    case("w-three-rows.txt", tabs(matrix(rows)), "2021", "requests", placed(rows), anchor=secret + "natural_person",
         selected=[3, 7])
    case("w-thousands.txt", "1,234\t5\r\n", "2021", "requests", at("received", ["1234", "5"]),
         anchor="requests.received.natural_person")
    case("w-leading-blank.txt", "\t5\t7\r\n", "2021", "requests", at("received", ["", "5", "7"]),
         anchor="requests.received.natural_person")

    # Parts, at the right place.
    case("body-175.txt", tabs(matrix(body)), "2021", "requests", placed(body), anchor="requests.received.natural_person")
    case("body-175-excel.html", excel(body), "2021", "requests", placed(body), anchor="requests.received.natural_person")
    one = part(three21, range(3, 28), range(4, 5))
    case("one-column.txt", tabs(matrix(one)), "2021", "requests", placed(one), anchor="requests.received.enterprise")
    case("one-column-libreoffice.html", libreoffice("one-column", rows=matrix(one)), "2021", "requests", placed(one),
         anchor="requests.received.enterprise")
    case("one-cell.txt", "42\r\n", "2021", "requests", at("granted", ["42"]), anchor="requests.granted.natural_person")
    case("one-cell-remark.txt", "22（其中修订16件）\n", "2021", "disclosure",
         {"disclosure.normative_documents.issued": "22", "disclosure.normative_documents.issued|remark": "其中修订16件"},
         anchor="disclosure.normative_documents.issued")
    case("text-full-width.txt", wide(tabs(matrix([(r, c, h, w, grouped(t) if code else t, code) for r, c, h, w, t, code in three21]))),
         "2021", "requests", placed(three21), **whole)
    case("slashes.txt", "/\t/\t/\t/\t/\t/\t/\n", "2021", "requests", at("received", ["/"] * 6), anchor="requests.received.natural_person")
    case("change-signs.txt", "行政许可\t120\t+19\t35\n其他对外管理服务事项\t30\t减4\t0\n", "2019", "disclosure",
         {"disclosure.licensing.items_last_year": "120", "disclosure.licensing.items_change": "+19", "disclosure.licensing.decisions": "35",
          "disclosure.other_services.items_last_year": "30", "disclosure.other_services.items_change": "-4", "disclosure.other_services.decisions": "0"},
         anchor="disclosure.licensing.items_last_year")
    case("label-variants.txt", "1、逾期\t\t\t\t\t\t\t\n".replace("1、逾期", "１．属于 国家秘密") + "2、其他法律行政法规禁止公开\t3\t0\t0\t0\t0\t0\t3\n",
         "2021", "requests", at("denied.other_law", ["3", "0", "0", "0", "0", "0"]), anchor=secret + "natural_person")
    case("quarter-rows.txt", tabs(matrix(part(quarter, range(5, 12), range(0, 4)))), "2014/quarterly", "statistics",
         placed(part(quarter, range(5, 12), range(0, 4))), anchor="statistics.channels.gazette.quarter")
    case("quoted-line-break.txt", '"（一）\n予以公开"\t5\t0\t0\t0\t0\t0\t5\r\n', "2021", "requests",
         at("granted", ["5", "0", "0", "0", "0", "0"]), anchor="requests.granted.natural_person")
    utf16 = excel(rows)[excel(rows).index(b"<html"):].decode().replace("charset=utf-8", "charset=unicode")
    case("browser-utf16.html", b"\xff\xfe" + utf16.encode("utf-16-le"), "2021", "requests", placed(rows), anchor=secret + "natural_person")
    case("saved-gb2312.html", web(three21).decode().replace("utf-8", "gb2312").encode("gb18030"), "2021", "requests", placed(three21), **whole)
    hidden = excel(rows).decode().replace(" <tr height=19", " <tr height=0 style='display:none'>\r\n  <td>999</td></tr>\r\n <tr height=19", 1)
    case("excel-hidden-row.html", hidden, "2021", "requests", placed(rows), anchor=secret + "natural_person")
    case("excel-column-with-heads.html", excel([(0, 0, 1, 1, "自然人", None), (0, 1, 1, 1, "商业企业", None), (1, 0, 1, 1, "8", "x"), (1, 1, 1, 1, "2", "x")]),
         "2021", "requests", at("received", ["8", "2"]), anchor="requests.received.natural_person")
    case("fujian-row.txt", "2.网上申请数\t5\t77\n", "fujian-2013", "statistics",
         {"statistics.received.online.year": "5", "statistics.received.online.cumulative": "77"}, anchor="statistics.received.online.year")

    # To be asked about.
    ask = dict(certainty="ask")
    labelled = part(three21, range(7, 8), range(2, 10))
    case("ask-shifted-row.txt", tabs(matrix(labelled)), "2021", "requests", placed(labelled), doubts=1,
         anchor="requests.denied.other_law.natural_person", **ask)
    case("ask-shifted-figures.txt", "\t13\t0\t0\t2\t0\t0\t15\r\n", "2021", "requests", at("received", ["", "13", "0", "0", "2", "0"]),
         anchor="requests.received.natural_person", doubts=2, **ask)
    case("ask-more-columns.txt", "1\t2\t3\r\n", "2021", "requests", at("received", ["", "", "", "", "", "1"]),
         anchor="requests.received.other", doubts=2, **ask)
    case("ask-more-rows.txt", "1\r\n2\r\n3\r\n", "2021", "requests", at("carried_out", ["1"]), anchor="requests.carried_out.natural_person",
         doubts=1, **ask)
    case("ask-whole-row-from-the-middle.txt", "13\t0\t0\t2\t0\t0\t15\n", "2021", "requests", at("granted", ["13", "0", "0", "2", "0", "0"]),
         anchor="requests.granted.welfare", doubts=1, **ask)
    case("ask-wrong-total.txt", "13\t0\t0\t2\t0\t0\t16\n", "2021", "requests", at("granted", ["13", "0", "0", "2", "0", "0"]),
         anchor="requests.granted.natural_person", doubts=1, **ask)
    case("ask-garbage-within.txt", "13\t无\t0\t2\t0\t0\t15\n", "2021", "requests", at("granted", ["13", "", "0", "2", "0", "0"]),
         anchor="requests.granted.natural_person", doubts=1, **ask)
    case("ask-dash.txt", "13\t—\t0\t2\t0\t0\t15\n", "2021", "requests", at("granted", ["13", "", "0", "2", "0", "0"]),
         anchor="requests.granted.natural_person", doubts=1, **ask)
    case("ask-blank-over-figure.txt", "13\t\t0\t2\t0\t0\t15\n", "2021", "requests",
         at("granted", ["13", "", "0", "2", "0", "0"]) | {"requests.granted.enterprise": ""},
         anchor="requests.granted.natural_person", before={"requests.granted.enterprise": "4"}, doubts=1, **ask)
    case("column-listed.txt", "1\n2\n3\n", "2014", "statistics",
         {"statistics.proactive.total.year": "1", "statistics.proactive.normative.year": "2", "statistics.proactive.normative_issued.year": "3"},
         anchor="statistics.proactive.total.year", certainty="clear")
    case("ask-onto-heading.txt", "1\n2\n", "2014", "statistics", {"statistics.proactive.normative_issued.year": "1"},
         anchor="statistics.proactive.normative_issued.year", doubts=1, **ask)
    case("ask-strange-label.txt", "属于商业秘密\t13\t0\t0\t2\t0\t0\t15\n", "2021", "requests", at("denied.state_secret", ["13", "0", "0", "2", "0", "0"]),
         anchor=secret + "natural_person", doubts=1, **ask)
    case("ask-other-edition.html", excel(two19), "2021", "disclosure",
         {f"disclosure.{r}": pingtan[f"disclosure.{s}"] for r, s in (
             ("regulations.issued", "regulations.made"), ("regulations.repealed", "regulations.published"),
             ("regulations.in_force", "regulations.published_total"), ("normative_documents.issued", "normative_documents.made"),
             ("normative_documents.repealed", "normative_documents.published"),
             ("normative_documents.in_force", "normative_documents.published_total"))}, anchor="", doubts=10, **ask)
    case("ask-2019-in-2021.html", excel(three19), "2021", "requests",
         {c: v for c, v in placed(three19).items() if ".other." not in c or c.count(".") > 2}, anchor="", doubts=3, **ask)
    case("ask-bars.txt", "| 一、本年新收政府信息公开申请数量 | 58 | 7 | 0 | 0 | 1 | 0 | 66 |\n", "2021", "requests",
         at("received", ["58", "7", "0", "0", "1", "0"]), anchor="requests.received.natural_person", doubts=1, **ask)
    case("ask-markdown.txt", "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | 0 | 0 | 6 |\n| 行政规范性文件 | 58 | 45 | 546 |\n",
         "2021", "disclosure", {"disclosure.regulations.issued": "0", "disclosure.regulations.repealed": "0", "disclosure.regulations.in_force": "6",
                                "disclosure.normative_documents.issued": "58", "disclosure.normative_documents.repealed": "45", "disclosure.normative_documents.in_force": "546"},
         anchor="disclosure.regulations.issued", doubts=1, **ask)
    case("refused-blanks-at-the-end.txt", "一、本年新收政府信息公开申请数量 |\n3 |\n3 |\n|||||||\n", "2021", "requests", {}, anchor="requests.received.natural_person", certainty="refused", doubts=1)
    case("refused-cell-to-a-line.txt", "1.属于国家秘密\n13\n0\n0\n2\n0\n0\n15\n", "2021", "requests", {}, anchor=secret + "natural_person", certainty="refused", doubts=1)
    case("ask-unit-differs.txt", "七、依申请公开信息收取的费用\t元\t120\n", "2014", "statistics", {"statistics.fees.year": "120"},
         anchor="statistics.fees.year", doubts=1, **ask)
    case("ask-selection-larger.txt", "5\n", "2021", "requests", at("granted", ["5"]), anchor="requests.granted.natural_person", selected=[3, 3], doubts=1, **ask)
    case("ask-label-without-position.txt", "（二）被依法纠错数\t件\t3\n（三）其他情形数\t件\t4\n", "2014", "statistics",
         {"statistics.reconsideration.corrected.year": "3", "statistics.reconsideration.other.year": "4"}, anchor="statistics.complaints.year", doubts=2, **ask)
    case("label-twice-but-selected.txt", "（二）被依法纠错数\t件\t3\n（三）其他情形数\t件\t4\n", "2014", "statistics",
         {"statistics.litigation.corrected.year": "3", "statistics.litigation.other.year": "4"}, anchor="statistics.litigation.corrected.year")
    split = web(three21, outer=False).decode()
    case("ask-page-of-tables.html", (web(two21) + web(three21) + web(four21)), "2021", "requests", placed(three21), anchor="")
    reordered = "序号\t办理结果\t总计\t自然人\t商业企业\r\n1\t（一）予以公开\t9\t5\t4\r\n"
    case("columns-reordered.txt", reordered, "2021", "requests", at("granted", ["5", "4"]), anchor="requests.granted.natural_person")

    case("ask-figures-before-labels.txt", "58\t1.属于国家秘密\t13\t0\t0\t2\t0\t0\t15\n7\t2.其他法律行政法规禁止公开\t1\t0\t0\t0\t0\t0\t1\n",
         "2021", "requests", at("denied.state_secret", ["13", "0", "0", "2", "0", "0"]) | at("denied.other_law", ["1", "0", "0", "0", "0", "0"]),
         anchor=secret + "natural_person", doubts=1, **ask)
    case("ask-renumbered.txt", "2.属于国家秘密\t13\t0\t0\t2\t0\t0\t15\n", "2021", "requests",
         at("denied.state_secret", ["13", "0", "0", "2", "0", "0"]), anchor=secret + "natural_person", doubts=1, **ask)
    case("ask-rows-in-other-order.txt", "2.其他法律行政法规禁止公开\t1\t0\t0\t0\t0\t0\t1\n1.属于国家秘密\t13\t0\t0\t2\t0\t0\t15\n", "2021", "requests",
         at("denied.state_secret", ["13", "0", "0", "2", "0", "0"]) | at("denied.other_law", ["1", "0", "0", "0", "0", "0"]),
         anchor="requests.denied.other_law.natural_person", doubts=1, **ask)
    case("ask-page-break.html", web(part(three21, range(0, 14)), outer=False) + web(part(three21, range(14, 28)), outer=False), "2021", "requests",
         placed(part(three21, range(0, 14))), anchor="", doubts=1, **ask)

    lost = matrix(three21)
    del lost[6][4]
    slipped = placed(three21) | {f"requests.partly_granted.{c}": v for c, v in zip(columns, lost[6][3:9])}
    case("ask-lost-cell.txt", tabs(lost), "2021", "requests", slipped, anchor="", doubts=3, **ask)
    lost = [list(r) for r in lost]
    lost[6].append("")
    case("ask-slipped-row.txt", tabs(lost), "2021", "requests", slipped, anchor="", doubts=3, **ask)

    # Nothing lands.
    no = dict(certainty="refused", cells={}, anchor="requests.received.natural_person")
    def refused(name, data, doubts=1):
        case(name, data, "2021", "requests", doubts=doubts, **no)
    refused("refused-empty.txt", "")
    refused("refused-blank.txt", "\t\t\r\n \t\r\n")
    refused("refused-words.txt", "关于2024年度政府信息公开工作的说明\n", 1)
    refused("refused-labels-only.txt", "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n", 1)
    refused("refused-run-together.txt", "行政规范性文件5845546\n")
    refused("refused-empty-table.html", "<table><tr><td>&nbsp;</td></tr></table>")
    refused("refused-nul.html", b"<table><tr><td>1\x002</td><td>&#0;3</td></tr></table>")
    case("unread-not-utf8.html", b"<table><tr><td>\xff\xfa1</td></tr></table>", "2021", "requests", {}, certainty="unread", anchor="")
    case("unread-span.html", b"<table><tr><td colspan=1000000000>1</td></tr></table>", "2021", "requests", {}, certainty="unread", anchor="")


if __name__ == "__main__":
    main()
