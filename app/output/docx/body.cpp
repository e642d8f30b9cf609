#include "output/docx/body.h"

#include "output/docx/measures.h"
#include "output/docx/table.h"
#include "output/docx/wordwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr auto relationships
    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;

QString styleOf(const StoryText &text)
{
    switch (text.role) {
    case Role::Title:
        return u"Title"_s;
    case Role::Section:
        return text.beginsPage ? u"Annex"_s : u"Heading1"_s;
    case Role::Paragraph:
        if (text.standsAlone())
            return text.heading->level == 1 ? u"Heading1"_s : u"Heading2"_s;
        return u"BodyText"_s;
    case Role::TableTitle:
        return u"TableTitle"_s;
    case Role::Subtitle:
        return u"Subtitle"_s;
    case Role::UnitLine:
        return u"UnitLine"_s;
    case Role::Note:
        return u"TableNote"_s;
    }
    Q_UNREACHABLE();
}

/// Writes the parts of a story one after the other.
class BodyWriter
{
public:
    BodyWriter(WordWriter &word, const Story &story)
        : m_word(word)
        , m_story(story)
    {
    }

    void write(const StoryText &text);
    void write(const StoryTable &table) { writeTable(m_word, table); }
    void write(const StorySignatures &signatures);
    void writePage();

private:
    QString titleInLines() const;
    void reference(const QString &name, const QString &type, const QString &part);

    WordWriter &m_word;
    const Story &m_story;
    PageStyle m_style;
};

void BodyWriter::write(const StoryText &text)
{
    m_word.start(u"p"_s);
    m_word.start(u"pPr"_s);
    m_word.property(u"pStyle"_s, styleOf(text));
    if (text.beginsPage)
        m_word.property(u"pageBreakBefore"_s);
    m_word.end();
    if (text.role == Role::Title) {
        m_word.run(titleInLines());
    } else if (text.heading && !text.standsAlone()) {
        m_word.run(text.text.left(text.heading->length),
                   text.heading->level == 1 ? u"RunInHeading1"_s : u"RunInHeading2"_s);
        m_word.run(text.text.mid(text.heading->length));
    } else {
        m_word.run(text.text);
    }
    m_word.end();
}

/// A title of two lines breaks behind the name of the unit, not somewhere in “年度报告”.
QString BodyWriter::titleInLines() const
{
    QString title = m_story.title;
    const bool isLong = emsOf(title) * m_style.title > m_style.area.width();
    if (isLong && title.startsWith(m_story.unit) && title.size() > m_story.unit.size())
        title.insert(m_story.unit.size(), u'\n');
    return title;
}

/// Side by side at tab stops, or one below the other where a field needs more than its share.
void BodyWriter::write(const StorySignatures &signatures)
{
    constexpr double type = 12;
    const double share = m_style.area.width() / static_cast<double>(signatures.fields.size());
    const bool fit
        = std::all_of(signatures.fields.begin(), signatures.fields.end(),
                      [&](const QString &field) { return emsOf(field) * type <= share - type; });
    m_word.start(u"p"_s);
    m_word.start(u"pPr"_s);
    m_word.property(u"pStyle"_s, u"Signature"_s);
    if (fit) {
        m_word.start(u"tabs"_s);
        for (qsizetype i = 1; i < signatures.fields.size(); ++i) {
            m_word.start(u"tab"_s);
            m_word.attribute(u"val"_s, u"left"_s);
            m_word.attribute(u"pos"_s, twips(static_cast<double>(i) * share));
            m_word.end();
        }
        m_word.end();
    }
    m_word.end();
    m_word.run(signatures.fields.join(fit ? u'\t' : u'\n'));
    m_word.end();
}

void BodyWriter::reference(const QString &name, const QString &type, const QString &part)
{
    m_word.start(name);
    m_word.attribute(u"type"_s, type);
    m_word.xml().writeAttribute(relationships, u"id"_s, part);
    m_word.end();
}

/// GB/T 9704-2012, 5.2: A4, the type area, 22 lines of 28 characters; page numbers outside.
void BodyWriter::writePage()
{
    constexpr double footerFromBottom = 26.5 * mm; // so that the number stands 7 mm below the text
    constexpr double headerFromTop = 20 * mm;
    m_word.start(u"sectPr"_s);
    reference(u"headerReference"_s, u"default"_s, u"header"_s);
    reference(u"headerReference"_s, u"even"_s, u"header"_s);
    reference(u"footerReference"_s, u"default"_s, u"footerodd"_s);
    reference(u"footerReference"_s, u"even"_s, u"footereven"_s);
    m_word.start(u"pgSz"_s);
    m_word.attribute(u"w"_s, twips(m_style.paper.width()));
    m_word.attribute(u"h"_s, twips(m_style.paper.height()));
    m_word.end();
    m_word.start(u"pgMar"_s);
    m_word.attribute(u"top"_s, twips(m_style.top));
    m_word.attribute(u"right"_s, twips(m_style.paper.width() - m_style.right()));
    m_word.attribute(u"bottom"_s, twips(m_style.paper.height() - m_style.bottom()));
    m_word.attribute(u"left"_s, twips(m_style.left));
    m_word.attribute(u"header"_s, twips(headerFromTop));
    m_word.attribute(u"footer"_s, twips(footerFromBottom));
    m_word.attribute(u"gutter"_s, 0);
    m_word.end();
    m_word.start(u"docGrid"_s);
    // Of characters the style of the text makes 28 fill the line: a grid that is narrower than they
    // are gives each of them two places in LibreOffice.
    m_word.attribute(u"type"_s, u"lines"_s);
    // Rounded down, or the 22nd line would have no room.
    m_word.attribute(u"linePitch"_s, static_cast<int>(20 * m_style.linePitch()));
    m_word.end();
    m_word.end();
}

} // namespace

QByteArray wordBody(const Story &story)
{
    QByteArray content;
    WordWriter word(&content, u"document"_s);
    word.xml().writeNamespace(relationships, u"r"_s);
    word.start(u"body"_s);
    BodyWriter body(word, story);
    for (const StoryPart &part : story.parts)
        std::visit([&](const auto &told) { body.write(told); }, part);
    body.writePage();
    word.xml().writeEndDocument();
    return content;
}

QByteArray wordHeader(const Story &story)
{
    QByteArray content;
    WordWriter word(&content, u"hdr"_s);
    word.start(u"p"_s);
    word.start(u"pPr"_s);
    word.property(u"pStyle"_s, u"Header"_s);
    word.end();
    if (story.isDraft)
        word.run(draftMark.toString());
    word.xml().writeEndDocument();
    return content;
}

} // namespace gongkai
