#pragma once

#include <QString>

class QTextDocument;
class QWidget;

namespace gongkai {

/// The list of findings as a page to work along: one to a row, with a box to tick. `lines` as
/// FindingsPane::asText() gives them.
void makeFindingsPage(QTextDocument &page, const QString &title, const QString &lines);

/// Asks for a printer, and prints that page.
void printFindings(const QString &title, const QString &lines, QWidget *parent);

} // namespace gongkai
