#include "ui/findingsprint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FindingsPrint)
};

} // namespace

void makeFindingsPage(QTextDocument &page, const QString &title, const QString &lines)
{
    QString rows;
    const QStringList findings = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &finding : findings) {
        rows += u"<tr><td>☐</td>"_s;
        const QStringList parts = finding.split(u'\t');
        for (const QString &part : parts)
            rows += u"<td>%1</td>"_s.arg(part.toHtmlEscaped());
        rows += u"</tr>"_s;
    }
    const QString none = findings.isEmpty() ? Text::tr("No contradictions.") : QString();
    page.setHtml(
        u"<h2>%1</h2><p>%2</p><p>%3</p><table cellpadding='4' width='100%'>%4</table>"_s.arg(
            title.toHtmlEscaped(),
            Text::tr("Findings of %1")
                .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)),
            none, rows));
}

void printFindings(const QString &title, const QString &lines, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(Text::tr("Print the list of findings"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    makeFindingsPage(page, title, lines);
    page.print(&printer);
}

} // namespace gongkai
