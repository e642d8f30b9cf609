#include "output/pagestyle.h"
#include "output/textlines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

StyledText body(const QString &text)
{
    const PageStyle style;
    StyledText styled;
    styled.text = text;
    styled.size = style.body;
    styled.letterSpacing = style.letterSpacing();
    return styled;
}

QString textOf(const TextLine &line)
{
    QString text;
    for (const TextRun &run : line.runs)
        text += run.text;
    return text;
}

qsizetype unitsOf(const TextRun &run)
{
    qsizetype sum = 0;
    for (const quint8 units : run.units)
        sum += units;
    return sum;
}

} // namespace

/// Text in lines: nothing lost, broken where Chinese breaks, and every glyph knows its characters.
class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void complete_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Chinese")
            << u"本报告由淮安市人民政府办公室根据《中华人民共和国政府信息公开条例》规定编制。"_s
                   .repeated(5);
        QTest::newRow("dashes that the font joins") << u"单位——件——条"_s;
        QTest::newRow("a ligature") << u"office fi ffi"_s;
        QTest::newRow("outside the BMP") << u"𠮷野家𠀀"_s;
        QTest::newRow("combining mark") << u"e\u0301tude"_s;
        QTest::newRow("a word wider than the line") << QString(300, u'x');
        QTest::newRow("two fonts") << u"汉字 ABC ١٢٣ ไทย 汉字"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("line feeds") << u"一\n二\n\n三"_s;
    }

    void complete()
    {
        QFETCH(const QString, text);
        const PageStyle style;
        QString found;
        const auto lines = breakLines(body(text), style.area.width(), 2 * style.body);
        for (const TextLine &line : lines) {
            found += textOf(line);
            if (line.endsParagraph)
                found += u'\n';
            for (const TextRun &run : line.runs) {
                QCOMPARE(run.glyphs.size(), run.positions.size());
                QCOMPARE(run.glyphs.size(), run.units.size());
                QCOMPARE(unitsOf(run), run.text.size());
                for (const QPointF &position : run.positions)
                    QVERIFY2(position.x() >= -1 && position.x() <= style.area.width() + 1,
                             qPrintable(QString::number(position.x())));
            }
        }
        QCOMPARE(found, text + u'\n');
    }

    void linesOfTwentyEight()
    {
        // GB/T 9704-2012, 5.2.3: 28 characters to a line.
        const PageStyle style;
        const auto lines = breakLines(body(QString(280, u'字')), style.area.width());
        QCOMPARE(lines.size(), 10U);
        for (const TextLine &line : lines)
            QCOMPARE(textOf(line).size(), 28);
    }

    void punctuationStaysInPlace()
    {
        const PageStyle style;
        QString text;
        for (int i = 1; i < 60; ++i)
            text += QString(i % 30, u'字') + u"，字字。（字）“字”、《字》；"_s;
        const auto lines = breakLines(body(text), style.area.width());
        QVERIFY(lines.size() > 20);
        for (const TextLine &line : lines) {
            const QString line1 = textOf(line);
            QVERIFY2(!u"，。、；：！？）》」』”"_s.contains(line1.front()), qPrintable(line1));
            QVERIFY2(!u"（《「『“"_s.contains(line1.back()), qPrintable(line1));
        }
    }

    void justified()
    {
        const PageStyle style;
        auto lines = breakLines(
            body(
                u"共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复），均在法定期限内予以答复。"_s),
            style.area.width());
        for (TextLine &line : lines) {
            if (line.endsParagraph)
                continue;
            justify(line, style.area.width());
            QCOMPARE(line.width, style.area.width());
            QVERIFY(line.runs.back().positions.back().x() < style.area.width());
        }
        TextLine ragged
            = breakLines(body(u"短 "_s + QString(60, u'x')), style.area.width()).front();
        const qreal width = ragged.width;
        justify(ragged, style.area.width());
        QCOMPARE(ragged.width, width); // two characters spread over a line would be ugly
    }
};

QTEST_MAIN(TestTextLines)
#include "tst_textlines.moc"
