#include "output/marks.h"

#include "output/textlines.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Its right end at the outer margin of odd pages, its left one at that of even ones; the other way
/// round on the inner side.
void addToEach(Pages &pages, const StyledText &text, qreal baseline, bool isOuter,
               const PageStyle &style)
{
    const TextLine line = breakLines(text, style.area.width()).front();
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const bool isRight = (i % 2 == 0) == isOuter;
        const qreal x = isRight ? style.right() - line.width : style.left;
        place(line, {x, baseline}, pages.pages[i]);
    }
}

} // namespace

void markAsDraft(Pages &pages, const PageStyle &style)
{
    StyledText mark;
    mark.text = u"草稿"_s;
    mark.typeface = Typeface::Hei;
    mark.size = style.title;
    addToEach(pages, mark, style.top - style.linePitch() / 2, true, style);
}

void addFootLine(Pages &pages, const QString &line, const PageStyle &style)
{
    StyledText foot;
    foot.text = line;
    foot.typeface = Typeface::Song;
    foot.size = typesize::small5;
    addToEach(pages, foot, style.bottom() + style.pageNumberGap, false, style);
}

} // namespace gongkai
