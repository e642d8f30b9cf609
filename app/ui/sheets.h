#pragma once

#include "ui/previewdialog.h"

namespace gongkai {

class Document;
struct Publication;

/// What can be printed of the open report, in this order.
enum class SheetKind : quint8 {
    Report, ///< As it is published.
    Internal, ///< With the check code at the foot of each page.
    SignOff,
    Findings,
    BlankForm,
};

/// All of them, as the report is now.
std::vector<Printable> sheetsOf(const Publication &publication, const Document &document);

} // namespace gongkai
