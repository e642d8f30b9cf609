#pragma once

#include "published.h"

#include <QTest>

/// The reports that every format is tried with.
namespace samples {

/// The longest texts, and all the characters that have broken a document somewhere.
inline gongkai::Publication hostile()
{
    using namespace Qt::StringLiterals;
    gongkai::Report report = huaian();
    QString controls;
    for (char16_t c = 0; c <= 0x9F; ++c)
        controls += QChar(c);
    report.unit.name = u"甲/乙\\丙:丁*戊?<己>&\"庚'"_s;
    report.texts[u"overview"_s] = u"a"_s.repeated(3000)
        + u"\n]]> </w:t> <script>alert(1)</script>\n"
          "&amp; &lt; <!-- -- > <![CDATA[\n😀 𠮷 👩‍👩‍👧 "
          "é\n\u202Eabc\u202C\u200F\u2066x\u2069\n"
          "（一）<b>&。其余\nU+FFFE \uFFFE \uFFFF \uFDD0 end\n前"_s
        + controls + u"后\r\n下一行\u0085再下一行"_s;
    const gongkai::Form &form = formOf(report);
    report.remarks[cell(form, u"disclosure.regulations.issued")] = u"其中 <b>修订</b> & 16件"_s;
    report.remarks[cell(form, u"disclosure.regulations.repealed")] = u"长"_s.repeated(3000);
    report.remarks[cell(form, u"requests.received.natural_person")] = u"一行\n二行\t"_s + controls;
    report.remarks[cell(form, u"requests.received.total")] = u"]]>𠮷\uFFFE"_s;
    return published(report);
}

/// Rows for a test that takes a publication: real cases, what is empty, what is broken.
inline void addPublications()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<gongkai::Publication>("publication");
    for (const QString &folder :
         {u"2021/huaian-2024"_s, u"2021/pingtan-2021"_s, u"2021/pingtan-2022"_s,
          u"2021/pingtan-2023"_s, u"2019/pingtan-2020"_s, u"2019/delingha-gov-service-2020"_s,
          u"2019/linhai-civil-affairs-2019"_s, u"2019/shanghai-office-2019"_s,
          u"2014-quarterly/qujiang-civil-affairs-2020"_s})
        QTest::newRow(qPrintable(folder)) << published(report(folder));
    QTest::newRow("blank form of 2021") << gongkai::blankOf(published(huaian()));
    QTest::newRow("blank form of 2014") << gongkai::blankOf(published(qujiang()));
    QTest::newRow("blank form of Fujian")
        << published(form(u"fujian-2013").emptyReport({u"某局"_s, {}, {}, {}}, 2015));
    gongkai::Report large = huaian();
    for (gongkai::Amount &amount : large.amounts)
        amount = gongkai::Amount::number(gongkai::maxCount);
    QTest::newRow("largest figures") << published(large);
    QTest::newRow("hostile") << hostile();
}

} // namespace samples

Q_DECLARE_METATYPE(gongkai::Publication)
