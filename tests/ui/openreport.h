#pragma once

#include "samples.h"

#include "ui/dialogs.h"
#include "ui/reporteditor.h"

#include <QTest>

/// A report in a window of its own, without a file.
namespace openreport {

inline std::unique_ptr<gongkai::ReportEditor> show(const gongkai::Report &report,
                                                   const std::optional<gongkai::LastYear> &lastYear
                                                   = {})
{
    using namespace gongkai;
    auto document = std::make_unique<Document>(
        samples::library().find(report.edition, report.variant), report, Neighbours(),
        Storage{[](const Step &) -> Result<qint64> { return 1; },
                [](qint64, const std::vector<Change> &, bool) -> Result<> { return {}; },
                {}});
    document->setLastYear(lastYear);
    static const Dialogs silent;
    auto editor = std::make_unique<ReportEditor>(std::move(document), CellSource(), silent);
    editor->resize(1280, 820);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get()))
        qFatal("the window is not shown");
    return editor;
}

/// The one of its kind that is shown.
template<typename Widget>
Widget *visible(gongkai::ReportEditor &editor)
{
    const auto all = editor.findChildren<Widget *>();
    const auto found
        = std::find_if(all.begin(), all.end(), [](Widget *widget) { return widget->isVisible(); });
    if (found == all.end())
        qFatal("there is none");
    return *found;
}

} // namespace openreport
