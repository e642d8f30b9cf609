#pragma once

#include "output/page.h"
#include "output/pagestyle.h"

namespace gongkai {

/// Marks every page as a draft: 草稿 above the type area, on the outer side.
void markAsDraft(Pages &pages, const PageStyle &style = {});

/// Puts the line at the foot of every page, on the inner side, where it leaves the page number
/// free: for the check code of an internal print.
void addFootLine(Pages &pages, const QString &line, const PageStyle &style = {});

} // namespace gongkai
