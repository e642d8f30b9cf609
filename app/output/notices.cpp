#include "output/notices.h"

#include "output/layout.h"
#include "output/xmltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

using Characters = std::set<char32_t>;

/// What every Chinese font has. Only what is left is worth laying the report out for.
bool isUsual(char32_t c)
{
    return c == '\n' || (c >= 0x20 && c < 0x7F) || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2460 && c <= 0x2473) || (c >= 0x3000 && c <= 0x301F)
        || (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0xFF01 && c <= 0xFF5E);
}

Characters charactersOf(const Report &report)
{
    Characters characters;
    const auto add = [&](const QString &text) {
        for (const char32_t c : text.toUcs4())
            characters.insert(c);
    };
    add(report.unit.name);
    for (const auto &[section, text] : report.texts)
        add(text);
    for (const auto &[cell, remark] : report.remarks)
        add(remark);
    for (const QString &person :
         {report.people.head, report.people.reviewer, report.people.preparer, report.people.phone})
        add(person);
    return characters;
}

/// “😀” (U+1F600), so that it can be found even where this, too, has no font for it.
QString shown(const Characters &characters, bool withSign)
{
    constexpr std::size_t most = 10;
    QStringList list;
    for (const char32_t c : characters) {
        if (list.size() == static_cast<qsizetype>(most))
            return list.join(u'、') + u'…';
        const QString code = u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
        list += withSign ? QString::fromUcs4(&c, 1) + u' ' + code : code;
    }
    return list.join(u'、');
}

Characters withoutGlyph(const Publication &publication)
{
    Characters missing;
    for (const Page &page : layoutReport(publication).pages) {
        for (const TextRun &run : page.texts) {
            qsizetype at = 0;
            for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
                const auto text = QStringView(run.text).mid(at, run.units[i]).toUcs4();
                at += run.units[i];
                if (run.glyphs[i] == 0)
                    missing.insert(text.begin(), text.end());
            }
        }
    }
    return missing;
}

} // namespace

QStringList noticesOf(const Publication &publication)
{
    const Characters characters = charactersOf(publication.report);
    if (std::all_of(characters.begin(), characters.end(), isUsual))
        return {};
    QStringList notices;
    if (const Characters missing = withoutGlyph(publication); !missing.empty())
        notices += Text::tr("No installed font has these characters; PDF and paper show boxes: %1.")
                       .arg(shown(missing, true));
    Characters forbidden;
    for (const char32_t c : characters) {
        if (c != '\r' && c != 0x85 && cleanText(QString::fromUcs4(&c, 1)) == u"\uFFFD"_s
            && c != 0xFFFD)
            forbidden.insert(c);
    }
    if (!forbidden.empty())
        notices
            += Text::tr("These characters must not stand in documents; in their place is �: %1.")
                   .arg(shown(forbidden, false));
    return notices;
}

} // namespace gongkai
