#include "output/marks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

Pages blankPages(int count)
{
    Pages pages;
    pages.paper = PageStyle().paper;
    pages.pages.resize(static_cast<std::size_t>(count));
    return pages;
}

qreal leftOf(const Page &page)
{
    return page.texts.front().positions.front().x();
}

/// Where its last character begins.
qreal endOf(const Page &page)
{
    return page.texts.back().positions.back().x();
}

} // namespace

/// What is added to finished pages. Sheets are printed on both sides: odd pages have their outer
/// side on the right, even ones on the left.
class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void draftMarkIsOutside()
    {
        Pages pages = blankPages(4);
        markAsDraft(pages);
        for (std::size_t i = 0; i < pages.pages.size(); ++i)
            standsOn(i % 2 == 0, pages.pages[i], style.title);
        const qreal y = pages.pages.front().texts.front().positions.front().y();
        QVERIFY(y > 0 && y < style.top);
    }

    void footLineIsInside()
    {
        Pages pages = blankPages(4);
        addFootLine(pages, u"核验码：7ZK3-M0QD-V9XN"_s);
        for (std::size_t i = 0; i < pages.pages.size(); ++i)
            standsOn(i % 2 != 0, pages.pages[i], typesize::small5);
        const qreal y = pages.pages.front().texts.front().positions.front().y();
        QVERIFY(y > style.bottom() && y < style.paper.height());
    }

private:
    /// Up to that margin, and not over the middle. The last character is no wider than its size.
    static void standsOn(bool isRight, const Page &page, qreal size)
    {
        QVERIFY(!page.texts.empty());
        const qreal middle = style.left + style.area.width() / 2;
        if (isRight) {
            QVERIFY(leftOf(page) > middle);
            QVERIFY(endOf(page) < style.right() && endOf(page) >= style.right() - size - 1);
        } else {
            QVERIFY(std::abs(leftOf(page) - style.left) < 1);
            QVERIFY(endOf(page) + size < middle);
        }
    }

    static constexpr PageStyle style{};
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
