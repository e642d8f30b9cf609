#include "core/levelguess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// What the name of an office says of its level.
class TestLevelGuess : public QObject
{
    Q_OBJECT

private slots:
    void guessed_data();
    void guessed();
};

void TestLevelGuess::guessed_data()
{
    QTest::addColumn<QString>("level");
    const auto row = [](const QString &name, const QString &level) {
        QTest::newRow(qPrintable(name)) << level;
    };
    // clang-format off
    row(u"江苏省人民政府"_s,                     u"provincial_government"_s);
    row(u"广西壮族自治区人民政府"_s,              u"provincial_government"_s);
    row(u"北京市人民政府"_s,                     u"provincial_government"_s);
    row(u"江苏省教育厅"_s,                       u"provincial_department"_s);
    row(u"江苏省人民政府办公厅"_s,                u"provincial_department"_s);
    row(u"上海市市场监督管理局"_s,                u"provincial_department"_s);
    row(u"恩施土家族苗族自治州人民政府"_s,         u"prefecture_government"_s);
    row(u"内蒙古自治区锡林郭勒盟行政公署"_s,       u"prefecture_government"_s);
    row(u"阿克苏地区行政公署"_s,                  u"prefecture_government"_s);
    row(u"恩施土家族苗族自治州教育局"_s,           u"prefecture_department"_s);
    row(u"上海市城市管理局"_s,                   u"provincial_department"_s); // 城市 is no city
    row(u"江苏省住房和城乡建设厅"_s,              u"provincial_department"_s);
    row(u"浙江省乡村振兴局"_s,                   u"provincial_department"_s);
    row(u"重庆市人民政府办公厅"_s,                u"provincial_department"_s);
    row(u"国家税务总局北京市税务局"_s,            u"provincial_department"_s);
    row(u"上海市发展和改革委员会"_s,              u"provincial_department"_s);
    row(u"盱眙县人民政府"_s,                     u"county_government"_s);
    row(u"浦东新区人民政府"_s,                   u"county_government"_s);
    row(u"上海市浦东新区人民政府"_s,              u"county_government"_s);
    row(u"沙市区人民政府"_s,                     u"county_government"_s); // no 沙市
    row(u"荆州市沙市区人民政府"_s,                u"county_government"_s);
    row(u"苏州市昆山市人民政府"_s,                u"county_government"_s); // a city in a city
    row(u"积石山保安族东乡族撒拉族自治县人民政府"_s, u"county_government"_s);
    row(u"鄂伦春自治旗人民政府"_s,                u"county_government"_s);
    row(u"盱眙县公安局"_s,                       u"county_department"_s);
    row(u"盱眙县城市管理局"_s,                   u"county_department"_s);
    row(u"盱眙县人民政府办公室"_s,                u"county_department"_s);
    row(u"国家税务总局盱眙县税务局"_s,            u"county_department"_s);
    row(u"苏州市昆山市教育局"_s,                  u"county_department"_s);
    row(u"景德镇市浮梁县教育局"_s,                u"county_department"_s); // no 镇
    row(u"衢江区民政局"_s,                       u"county_department"_s);
    row(u"恩施土家族苗族自治州恩施市教育局"_s,      u"county_department"_s);
    row(u"北京市海淀区教育委员会"_s,              u"county_department"_s);
    row(u"马坝镇人民政府"_s,                     u"township"_s);
    row(u"盱眙县马坝镇人民政府"_s,                u"township"_s);
    row(u"淮安市淮阴区长江路街道办事处"_s,         u"township"_s);
    row(u"长营街道"_s,                          u"township"_s);
    row(u"昆山市周庄镇人民政府"_s,                u"township"_s);
    row(u"东莞市虎门镇人民政府"_s,                u"township"_s);
    row(u"某某乡人民政府"_s,                     u"township"_s);
    row(u"教育部"_s,                            u"central_department"_s);
    row(u"国家发展和改革委员会"_s,                u"central_department"_s);
    row(u"中华人民共和国财政部"_s,                u"central_department"_s);
    // A city may be one of a prefecture or of a county.
    row(u"淮安市人民政府"_s,                     QString());
    row(u"昆山市人民政府"_s,                     QString());
    row(u"江苏省淮安市人民政府"_s,                QString());
    row(u"江苏省昆山市人民政府"_s,                QString());
    row(u"景德镇市人民政府"_s,                   QString());
    row(u"淮安市人民政府办公室"_s,                QString());
    row(u"昆山市人民政府办公室"_s,                QString());
    row(u"淮安市教育局"_s,                       QString());
    row(u"江苏省昆山市市场监督管理局"_s,           QString());
    row(u"国家税务总局淮安市税务局"_s,            QString());
    row(u"平潭综合实验区"_s,                     QString()); // says no rank
    row(u"平潭综合实验区教育局"_s,                QString());
    row(u"淮安经济技术开发区管理委员会"_s,         QString());
    row(u"淮安市经济技术开发区管理委员会"_s,       QString());
    row(u"教育局"_s,                            QString());
    row(u"市"_s,                               QString());
    row(u"淮安市"_s,                            QString()); // not yet typed to the end
    row(u" "_s,                                QString());
    // clang-format on
}

void TestLevelGuess::guessed()
{
    QFETCH(const QString, level);
    const auto guess = guessLevel(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(guess ? QString(nameOf(*guess)) : QString(), level);
}

QTEST_GUILESS_MAIN(TestLevelGuess)
#include "tst_levelguess.moc"
