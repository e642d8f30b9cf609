#include "output/html.h"

#include "output/html/markup.h"
#include "output/html/table.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// How deep a text stands as a heading; 0 for what is none.
int levelOf(const StoryText &text)
{
    switch (text.role) {
    case Role::Title:
        return 1;
    case Role::Section:
        return 2;
    case Role::TableTitle:
        return 3;
    case Role::Paragraph:
        return text.standsAlone() ? text.heading->level + 1 : 0;
    case Role::Subtitle:
    case Role::UnitLine:
    case Role::Note:
        return 0;
    }
    Q_UNREACHABLE();
}

/// What the style of the page knows it by. Empty for what looks as its element does.
QString classOf(Role role)
{
    switch (role) {
    case Role::TableTitle:
        return u"annex"_s;
    case Role::Subtitle:
        return u"subtitle"_s;
    case Role::UnitLine:
        return u"line"_s;
    case Role::Note:
        return u"note"_s;
    case Role::Title:
    case Role::Section:
    case Role::Paragraph:
        return {};
    }
    Q_UNREACHABLE();
}

/// Writes the parts of a story one after the other.
class ArticleWriter
{
public:
    ArticleWriter(Markup &html, HtmlFlavour flavour)
        : m_html(html)
        , m_flavour(flavour)
    {
    }

    void write(const Story &story);
    void write(const StoryText &text);
    void write(const StoryTable &table) { writeTable(m_html, table, m_flavour); }
    void write(const StorySignatures &signatures);

private:
    QString ownClass(const QString &name) const
    {
        return m_flavour == HtmlFlavour::Page ? name : QString();
    }

    Markup &m_html;
    HtmlFlavour m_flavour;
    int m_level = 0; ///< Of the last heading.
};

void ArticleWriter::write(const Story &story)
{
    m_html.open("article"_L1);
    m_html.endLine();
    if (story.isDraft) {
        m_html.element("p"_L1, draftMark.toString(), {{"class"_L1, ownClass(u"draft"_s)}});
        m_html.endLine();
    }
    for (const StoryPart &part : story.parts)
        std::visit([this](const auto &told) { write(told); }, part);
    m_html.close("article"_L1);
    m_html.endLine();
}

void ArticleWriter::write(const StoryText &text)
{
    // Offices skip levels, documents that are read aloud may not.
    const int level = std::min(levelOf(text), m_level + 1);
    if (level > 0)
        m_level = level;
    const QString name = level > 0 ? u"h%1"_s.arg(level) : u"p"_s;
    const QByteArray element = name.toLatin1();
    m_html.open(QLatin1StringView(element), {{"class"_L1, ownClass(classOf(text.role))}});
    const qsizetype lead = text.heading && level == 0 ? text.heading->length : 0;
    if (lead > 0)
        m_html.element("strong"_L1, text.text.left(lead));
    m_html.text(text.text.mid(lead));
    m_html.close(QLatin1StringView(element));
    m_html.endLine();
}

void ArticleWriter::write(const StorySignatures &signatures)
{
    m_html.element("p"_L1, signatures.fields.join(u"　　"_s), {{"class"_L1, ownClass(u"line"_s)}});
    m_html.endLine();
}

QString pageStyle()
{
    QFile file(u":/html/page.css"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // It is compiled in.
    return QString::fromUtf8(file.readAll());
}

} // namespace

QByteArray toHtml(const Story &story, HtmlFlavour flavour)
{
    Markup html;
    ArticleWriter article(html, flavour);
    if (flavour == HtmlFlavour::Fragment) {
        article.write(story);
        return html.toUtf8();
    }
    html.raw(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title"_L1, story.title);
    html.raw(u"\n<style>\n");
    html.raw(pageStyle());
    html.raw(u"</style>\n</head>\n<body>\n<main>\n");
    article.write(story);
    html.raw(u"</main>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace gongkai
