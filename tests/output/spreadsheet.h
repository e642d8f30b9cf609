#pragma once

#include <QBuffer>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <map>

/// Excel workbooks, read again by code that is not the program's.
namespace spreadsheet {

using namespace Qt::StringLiterals;

struct Cell
{
    QString text; ///< The text, or the digits of the number.
    bool isNumber = false;
    QString formula;
    QString numberFormat;

    /// What Excel shows in the cell.
    QString shown() const;
};

struct Sheet
{
    QMap<QString, Cell> cells; ///< By name: B7. Empty ones are left out.
    QSet<QString> merges; ///< B7:C9.
    QMap<QString, QString> notes;
    QByteArray xml;

    Cell at(const QString &name) const { return cells.value(name); }
};

struct Book
{
    QMap<QString, QByteArray> parts; ///< The files in the archive.
    QStringList names; ///< Of the sheets, in their order.
    QMap<QString, Sheet> sheets;
    QString fault; ///< The first part that is not XML, with the reason.
};

/// The name of a cell, the other way than the program makes it.
inline QString nameAt(int row, int column)
{
    const QString letter = QChar(static_cast<char16_t>(u'A' + column));
    return letter + QString::number(row + 1);
}

/// The cells that a formula names, ranges taken apart.
inline QSet<QString> cellsIn(const QString &formula)
{
    static const QRegularExpression pattern(u"([A-Z])(\\d+)(?::([A-Z])(\\d+))?"_s);
    QSet<QString> cells;
    for (auto it = pattern.globalMatch(formula); it.hasNext();) {
        const auto match = it.next();
        const bool isRange = !match.captured(3).isEmpty();
        const char16_t lastColumn = match.captured(isRange ? 3 : 1).front().unicode();
        const int lastRow = match.captured(isRange ? 4 : 2).toInt();
        for (char16_t column = match.captured(1).front().unicode(); column <= lastColumn;
             ++column) {
            for (int row = match.captured(2).toInt(); row <= lastRow; ++row)
                cells += nameAt(row - 1, column - u'A');
        }
    }
    return cells;
}

inline QString Cell::shown() const
{
    if (!isNumber)
        return text;
    static const QRegularExpression pattern(u"^(\\+?)0(?:\\.(0+))?(?:\"([^\"]*)\")?(?:;.*)?$"_s);
    const auto match = pattern.match(numberFormat);
    const double number = text.toDouble();
    QString digits = QString::number(number, 'f', static_cast<int>(match.capturedLength(2)));
    if (!match.capturedView(1).isEmpty() && number > 0)
        digits.prepend(u'+');
    return match.hasMatch() ? digits + match.captured(3) : u"?"_s + numberFormat;
}

/// "_x000D_" is how sheets write what XML cannot hold.
inline QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    for (qsizetype from = 0;;) {
        const auto match = escape.match(text, from);
        if (!match.hasMatch())
            return text;
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedStart() + 1;
    }
}

/// The texts of all elements `item`, each with what its runs say.
inline QStringList textsIn(const QByteArray &xml, const QString &item)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == item)
            texts += QString();
        else if (reader.name() == u"t" && !texts.isEmpty())
            texts.last() += unescaped(reader.readElementText());
    }
    return texts;
}

inline QStringList numberFormatsIn(const QByteArray &styles)
{
    QMap<QString, QString> byId{{u"0"_s, {}}, {u"1"_s, u"0"_s}, {u"2"_s, u"0.00"_s}};
    QStringList formats;
    bool inCells = false;
    QXmlStreamReader reader(styles);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() == u"cellXfs")
            inCells = reader.isStartElement();
        if (!reader.isStartElement())
            continue;
        const auto attributes = reader.attributes();
        if (reader.name() == u"numFmt")
            byId[attributes.value(u"numFmtId"_s).toString()]
                = attributes.value(u"formatCode"_s).toString();
        if (inCells && reader.name() == u"xf")
            formats += byId.value(attributes.value(u"numFmtId"_s).toString());
    }
    return formats;
}

inline Sheet readSheet(const QByteArray &xml, const QStringList &texts, const QStringList &formats)
{
    Sheet sheet;
    sheet.xml = xml;
    QXmlStreamReader reader(xml);
    QString name;
    QString type;
    Cell cell;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto attributes = reader.attributes();
        if (reader.isStartElement() && reader.name() == u"mergeCell")
            sheet.merges += attributes.value(u"ref"_s).toString();
        if (reader.isStartElement() && reader.name() == u"c") {
            name = attributes.value(u"r"_s).toString();
            type = attributes.value(u"t"_s).toString();
            cell = {};
            cell.numberFormat = formats.value(attributes.value(u"s"_s).toInt());
        }
        if (reader.isStartElement() && reader.name() == u"f")
            cell.formula = reader.readElementText();
        else if (reader.isStartElement() && reader.name() == u"v") {
            const QString value = reader.readElementText();
            cell.isNumber = type.isEmpty();
            cell.text = type == u"s" ? texts.value(value.toInt()) : value;
        }
        if (reader.isEndElement() && reader.name() == u"c"
            && (!cell.text.isEmpty() || !cell.formula.isEmpty()))
            sheet.cells[name] = cell;
    }
    return sheet;
}

inline Book read(QByteArray bytes)
{
    Book book;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip))
        qFatal("this is no archive");
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the archive is broken");
        book.parts[zip.getCurrentFileName()] = file.readAll();
    }
    for (auto part = book.parts.cbegin(); part != book.parts.cend(); ++part) {
        QXmlStreamReader reader(*part);
        while (!reader.atEnd())
            reader.readNext();
        if (reader.hasError() && book.fault.isEmpty())
            book.fault = part.key() + u": "_s + reader.errorString();
    }
    const QStringList texts = textsIn(book.parts[u"xl/sharedStrings.xml"_s], u"si"_s);
    const QStringList formats = numberFormatsIn(book.parts[u"xl/styles.xml"_s]);
    QXmlStreamReader reader(book.parts[u"xl/workbook.xml"_s]);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != u"sheet")
            continue;
        book.names += reader.attributes().value(u"name"_s).toString();
        const QString number = QString::number(book.names.size());
        Sheet sheet
            = readSheet(book.parts[u"xl/worksheets/sheet%1.xml"_s.arg(number)], texts, formats);
        if (sheet.xml.contains("<legacyDrawing")) {
            const QByteArray notes = book.parts[u"xl/comments%1.xml"_s.arg(number)];
            const QStringList said = textsIn(notes, u"comment"_s);
            QXmlStreamReader places(notes);
            for (int i = 0; !places.atEnd();) {
                places.readNext();
                if (places.isStartElement() && places.name() == u"comment")
                    sheet.notes[places.attributes().value(u"ref"_s).toString()] = said.value(i++);
            }
        }
        book.sheets[book.names.last()] = sheet;
    }
    return book;
}

} // namespace spreadsheet
