#pragma once

#include "core/grid.h"
#include "core/prose.h"
#include "output/publication.h"

#include <variant>

namespace gongkai {

/// What a line of text is in the report.
enum class Role : quint8 {
    Title,
    Section, ///< The heading of a section: 一、总体情况.
    Paragraph,
    TableTitle, ///< Above a table that is an annex.
    Subtitle, ///< Below that: （2020年度）.
    UnitLine, ///< 填报单位：…
    Note, ///< A remark that is too long for its box, below the table: “① …”.
};

struct StoryText
{
    Role role = Role::Paragraph;
    QString text;
    std::optional<ProseHeading> heading; ///< Of a paragraph.
    bool beginsPage = false; ///< An annex has pages of its own.

    /// Whether the whole paragraph is a heading.
    bool standsAlone() const { return heading && heading->length == text.size(); }
};

struct StoryTable
{
    QString id; ///< As in the form.
    QString caption; ///< For those who do not see the heading above.
    Grid grid;
    QStringList texts; ///< One for each box of the grid.
    bool isAnnex = false;
};

/// A line of fields for the people who sign: “单位负责人：…”, side by side.
struct StorySignatures
{
    QStringList fields;
};

/// What pages of a draft say.
inline constexpr QStringView draftMark = u"草稿";

/// A field for somebody who signs: “填报日期：2025年1月20日”.
QString signatureOf(const SignatureField &field, const Report &report);

/// What stands at the foot of the page: “— 1 —”. Counted from 1.
QString pageNumber(int page);

/// What a heading of a table that goes on over the page says there.
QString continued(const QString &heading);

using StoryPart = std::variant<StoryText, StoryTable, StorySignatures>;

/// The report as one sequence of parts, in the order in which it is read. All documents with pages
/// or text are made from this, paper too: they say what a part looks like, never what it says.
///
/// All texts are clean: what XML and HTML cannot hold has become U+FFFD.
struct Story
{
    QString title;
    QString unit;
    bool isDraft = false;
    std::vector<StoryPart> parts;
};

Story tellStory(const Publication &publication);

/// How wide the text is, in ems, without asking a font: an ideograph is 1, a letter or figure ½.
/// The same on every machine, so that documents are, too.
double emsOf(QStringView text);

} // namespace gongkai
