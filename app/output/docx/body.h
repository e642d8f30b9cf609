#pragma once

#include "output/story.h"

#include <QByteArray>

namespace gongkai {

/// The part word/document.xml: the whole text, and the page it is set on.
QByteArray wordBody(const Story &story);

/// The part word/header.xml: 草稿 on the pages of a draft, else nothing.
QByteArray wordHeader(const Story &story);

} // namespace gongkai
