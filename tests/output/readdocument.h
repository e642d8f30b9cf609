#pragma once

#include "core/grid.h"
#include "core/prose.h"
#include "output/publication.h"

#include <QRegularExpression>

#include <map>

/// What a test finds in a document that was written, whatever its format, and the comparison with
/// the report: every line and every box, in both directions.
namespace reading {

using namespace Qt::StringLiterals;
using namespace gongkai;

struct Box
{
    QString text;
    int rowSpan = 1;
    int columnSpan = 1;
};

struct Table
{
    std::map<std::pair<int, int>, Box> boxes; ///< By row and column of the left upper place.
    int headRows = 0;
};

struct Line
{
    QString style; ///< What the format calls it.
    QString text;
    QString lead; ///< A heading that the line begins with.
};

struct Document
{
    std::vector<Line> lines; ///< Without empty ones.
    std::vector<Table> tables;
    QString fieldGap; ///< What stands between the fields of a line of signatures.
};

/// As documents show a text: with U+FFFD for what they cannot hold.
inline QString shown(QString text)
{
    static const QRegularExpression lineEnd(u"\\r\\n|\\r|\\x{85}"_s);
    static const QRegularExpression forbidden(
        u"[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{7F}-\\x{9F}"
        "\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}]"_s);
    return text.replace(lineEnd, u"\n"_s).replace(forbidden, u"\uFFFD"_s);
}

/// Compares with the report; collects what differs as sentences.
class Comparison
{
public:
    Comparison(const Document &document, const Publication &publication)
        : m_document(document)
        , m_form(*publication.form)
        , m_report(publication.report)
        , m_figures(publication.figures)
    {
    }

    QStringList differences()
    {
        bool hasProse = false;
        for (const Section &section : m_form.sections)
            hasProse = hasProse
                || (section.table < 0
                    && (!section.title.isEmpty() || m_report.texts.contains(section.id)));
        if (hasProse)
            expect(titleOf(m_form, m_report));
        for (const Section &section : m_form.sections) {
            if (section.table >= 0) {
                compareTable(section, hasProse);
                continue;
            }
            expect(section.title);
            if (m_report.texts.contains(section.id)) {
                for (const QString &paragraph : paragraphsOf(shown(m_report.texts.at(section.id))))
                    expectProse(paragraph);
            }
        }
        if (m_line < m_document.lines.size())
            m_differences += u"unexpected: "_s + m_document.lines[m_line].text;
        if (m_table != m_document.tables.size())
            m_differences += u"%1 tables"_s.arg(m_document.tables.size());
        return m_differences;
    }

private:
    void expect(const QString &text)
    {
        if (text.isEmpty())
            return;
        const QString found
            = m_line < m_document.lines.size() ? m_document.lines[m_line].text : u"nothing"_s;
        // The only line break that a document adds is the one in a long title.
        const bool isTitle = m_line == 0;
        if ((isTitle ? QString(found).remove(u'\n') : found) != shown(text))
            m_differences += u"line %1: “%2” is “%3”"_s.arg(m_line).arg(shown(text), found);
        ++m_line;
    }

    void expectProse(const QString &paragraph)
    {
        const auto heading = headingOf(paragraph);
        const bool isRunIn = heading && heading->length < paragraph.size();
        if (isRunIn && m_line < m_document.lines.size()
            && m_document.lines[m_line].lead != paragraph.left(heading->length))
            m_differences += u"no heading in “%1”"_s.arg(paragraph);
        expect(paragraph);
    }

    void compareTable(const Section &section, bool hasProse)
    {
        const gongkai::Table &table = m_form.tables[static_cast<std::size_t>(section.table)];
        if (table.title.isEmpty() || hasProse)
            expect(section.title);
        expect(table.title);
        expect(QString(table.subtitle).replace(u"{year}"_s, QString::number(m_report.year)));
        if (!m_form.unitLabel.isEmpty())
            expect(m_form.unitLabel + u'：' + m_report.unit.name);
        if (m_table == m_document.tables.size()) {
            m_differences += u"no table for "_s + section.id;
            return;
        }
        compareBoxes(m_document.tables[m_table++], makeGrid(m_form, section.table));
        if (table.title.isEmpty())
            return;
        for (const auto &line : m_form.signatures) {
            QStringList fields;
            for (const SignatureField &field : line) {
                QString value = m_report.people.*field.field;
                if (field.field == &People::date && !value.isEmpty())
                    value = QDate::fromString(value, Qt::ISODate).toString(u"yyyy年M月d日"_s);
                fields += field.label + u'：' + value;
            }
            expect(fields.join(m_document.fieldGap));
        }
    }

    void compareBoxes(const Table &found, const Grid &grid)
    {
        if (found.headRows != grid.headRows)
            m_differences += u"%1 rows of heads"_s.arg(found.headRows);
        if (found.boxes.size() != grid.boxes.size())
            m_differences += u"%1 boxes"_s.arg(found.boxes.size());
        QStringList notes;
        for (const Grid::Box &box : grid.boxes) {
            const auto there = found.boxes.find({box.row, box.column});
            const QString place = u"row %1, column %2"_s.arg(box.row).arg(box.column);
            if (there == found.boxes.end()) {
                m_differences += u"no box at "_s + place;
                continue;
            }
            if (there->second.rowSpan != box.rowSpan || there->second.columnSpan != box.columnSpan)
                m_differences += u"span at "_s + place;
            const QString expected = textOf(box, there->second.text, notes);
            if (there->second.text != expected)
                m_differences += u"%1: “%2” is “%3”"_s.arg(place, expected, there->second.text);
        }
        for (const QString &note : std::as_const(notes))
            expect(note);
    }

    /// A remark stands behind the figure, or there is a mark, and a note below the table.
    QString textOf(const Grid::Box &box, const QString &found, QStringList &notes) const
    {
        if (box.kind != Grid::Kind::Figure)
            return box.text;
        const QString figure
            = formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
        if (!m_report.remarks.contains(box.cell))
            return figure;
        const QString remark = shown(m_report.remarks.at(box.cell));
        if (found.contains(u'（'))
            return figure + u'（' + remark.simplified() + u'）';
        const QString mark(QChar(u'①' + static_cast<int>(notes.size())));
        notes += mark + u' ' + labelPath(m_form, box.cell) + u'：' + remark;
        return figure + mark;
    }

    const Document &m_document;
    const Form &m_form;
    const Report &m_report;
    const Figures &m_figures;
    QStringList m_differences;
    std::size_t m_line = 0;
    std::size_t m_table = 0;
};

} // namespace reading
