#pragma once

#include "output/html.h"
#include "output/html/markup.h"

namespace gongkai {

/// A table with its head, its blocks as bodies, and merged boxes.
void writeTable(Markup &html, const StoryTable &table, HtmlFlavour flavour);

} // namespace gongkai
