"""Lets Apache PDFBox's Preflight read the PDFs of real reports as archival documents.

archive.py CLI CASES FOLDER: CLI is gongkai-cli, CASES the folder with the reports, FOLDER gets the documents.
Preflight knows PDF/A-1b only. So what part 3 allows and part 1 does not is taken out of a copy first: the attached
data, cross-reference streams, fonts without a CIDSet. All else it checks as it stands: the fonts' programs against
their widths, every operator and colour of the pages, the metadata. Exits with 1 where it finds anything.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf

CLI, CASES, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
REPORTS = ["2021/huaian-2024", "2019/pingtan-2020", "2014-quarterly/qujiang-civil-affairs-2020"]
JARS = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"]


def run(*command, check=True):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=check).stdout


def set_of_cids(pdf, font):
    """Of a font of which every glyph was kept: a bit for each, the highest first."""
    widths, cids, at = font.W, set(), 0
    while at < len(widths):
        if isinstance(widths[at + 1], pikepdf.Array):
            cids.update(range(int(widths[at]), int(widths[at]) + len(widths[at + 1])))
            at += 2
        else:
            cids.update(range(int(widths[at]), int(widths[at + 1]) + 1))
            at += 3
    bits = bytearray(max(cids, default=0) // 8 + 1)
    for cid in cids | {0}:
        bits[cid // 8] |= 0x80 >> cid % 8
    return pikepdf.Stream(pdf, bytes(bits))


def reduce(source, target):
    with pikepdf.open(source) as pdf:
        for name in list(pdf.attachments):
            del pdf.attachments[name]
        del pdf.Root.AF
        del pdf.Root.Names.EmbeddedFiles
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/CIDSystemInfo" in thing:
                thing.FontDescriptor.CIDSet = pdf.make_indirect(set_of_cids(pdf, thing))
        metadata = pdf.Root.Metadata.read_bytes()
        part = b"<pdfaid:part>3<"
        assert part in metadata, f"{source.name} does not say that it is PDF/A"
        pdf.Root.Metadata.write(metadata.replace(part, b"<pdfaid:part>1<"))
        pdf.remove_unreferenced_resources()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)


faults = []
with tempfile.TemporaryDirectory() as folder:
    for case in REPORTS:
        name = case.replace("/", "-")
        workbook, reduced, whole = (Path(folder) / f"{name}{end}" for end in (".gongkai", "-1.pdf", "-2.pdf"))
        run(CLI, "import", workbook, CASES / case / "report.json")
        FOLDER.mkdir(parents=True, exist_ok=True)
        made = FOLDER / f"{name}-archive.pdf"
        run(CLI, "export", workbook, "--to", made)
        reduce(made, reduced)
        # Lines before endstream, as ours has them and pikepdf does not keep.
        run("qpdf", "--newline-before-endstream", "--object-streams=disable", reduced, whole)
        jars = ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS)
        said = run("java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", whole, check=False)
        if "is a valid PDF/A-1b file" not in said:
            faults.append(f"{name}: {said}")
print("\n".join(faults) if faults else f"Preflight accepts {len(REPORTS)} reports.")
sys.exit(1 if faults else 0)
