#include "output/html/markup.h"

using namespace Qt::StringLiterals;

namespace gongkai {

void Markup::open(QLatin1StringView element, std::initializer_list<Attribute> attributes)
{
    m_html += u'<' + element;
    for (const auto &[name, value] : attributes) {
        if (!value.isEmpty())
            m_html += u' ' + name + "=\""_L1 + value.toHtmlEscaped() + u'"';
    }
    m_html += u'>';
}

void Markup::close(QLatin1StringView element)
{
    m_html += "</"_L1 + element + u'>';
}

void Markup::text(const QString &text)
{
    m_html += text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

void Markup::element(QLatin1StringView name, const QString &content,
                     std::initializer_list<Attribute> attributes)
{
    open(name, attributes);
    text(content);
    close(name);
}

} // namespace gongkai
