#include "output/docx/wordwriter.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gongkai {

WordWriter::WordWriter(QByteArray *content, const QString &root)
    : m_xml(content)
    , m_space(u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s)
{
    m_xml.writeStartDocument();
    m_xml.writeNamespace(m_space, u"w"_s);
    start(root);
}

void WordWriter::attribute(const QString &name, const QString &value)
{
    m_xml.writeAttribute(m_space, name, value);
}

void WordWriter::property(const QString &name, const QString &value)
{
    m_xml.writeEmptyElement(m_space, name);
    attribute(u"val"_s, value);
}

void WordWriter::width(const QString &name, int twips)
{
    m_xml.writeEmptyElement(m_space, name);
    attribute(u"w"_s, twips);
    attribute(u"type"_s, u"dxa"_s);
}

void WordWriter::run(const QString &words, const QString &style, double size)
{
    if (words.isEmpty())
        return;
    start(u"r"_s);
    if (!style.isEmpty() || size > 0) {
        start(u"rPr"_s);
        if (!style.isEmpty())
            property(u"rStyle"_s, style);
        if (size > 0) {
            const QString halfPoints = QString::number(std::lround(2 * size));
            property(u"sz"_s, halfPoints);
            property(u"szCs"_s, halfPoints);
        }
        end();
    }
    const QStringList lines = words.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            property(u"br"_s);
        text(lines[i]);
    }
    end();
}

void WordWriter::text(const QString &text)
{
    const QStringList pieces = text.split(u'\t');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            property(u"tab"_s);
        if (pieces[i].isEmpty())
            continue;
        start(u"t"_s);
        m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
        m_xml.writeCharacters(pieces[i]);
        end();
    }
}

} // namespace gongkai
