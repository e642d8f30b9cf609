#pragma once

#include <QString>

#include <initializer_list>

namespace gongkai {

/// HTML while it is written. Nothing gets in that is not escaped.
class Markup
{
public:
    struct Attribute
    {
        QLatin1StringView name;
        QString value; ///< Without one the attribute is left out.
    };

    void open(QLatin1StringView element, std::initializer_list<Attribute> attributes = {});
    void close(QLatin1StringView element);
    /// Text; line feeds become <br>.
    void text(const QString &text);
    void element(QLatin1StringView name, const QString &content,
                 std::initializer_list<Attribute> attributes = {});
    /// What is HTML already.
    void raw(QStringView html) { m_html += html; }
    void endLine() { m_html += QLatin1Char('\n'); }

    QByteArray toUtf8() const { return m_html.toUtf8(); }

private:
    QString m_html;
};

} // namespace gongkai
