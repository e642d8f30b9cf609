#pragma once

#include <QXmlStreamWriter>

namespace gongkai {

/// Writes the elements of WordprocessingML that a report needs, all in its namespace.
class WordWriter
{
public:
    /// Begins a part of the package with its outermost element.
    WordWriter(QByteArray *content, const QString &root);

    void start(const QString &name) { m_xml.writeStartElement(m_space, name); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const QString &name, const QString &value);
    void attribute(const QString &name, int value) { attribute(name, QString::number(value)); }
    /// An element that says one thing: <w:name w:val="value"/>.
    void property(const QString &name, const QString &value);
    void property(const QString &name) { m_xml.writeEmptyElement(m_space, name); }
    /// A measure in twentieths of a point.
    void width(const QString &name, int twips);

    /// A run of text. Line feeds become line breaks. `style` is a character style, `size` in
    /// points; without them the run looks as its paragraph says.
    void run(const QString &text, const QString &style = {}, double size = 0);

    QXmlStreamWriter &xml() { return m_xml; }

private:
    void text(const QString &text);

    QXmlStreamWriter m_xml;
    QString m_space;
};

} // namespace gongkai
