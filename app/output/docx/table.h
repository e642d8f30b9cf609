#pragma once

#include "output/docx/wordwriter.h"
#include "output/story.h"

namespace gongkai {

/// A table with merged boxes, as wide as the type area, in 五号 or in the largest smaller size in
/// which its figures do not wrap. Its head is repeated on every page, no row is split; a table with
/// no page of its own is kept together where one page can hold it.
void writeTable(WordWriter &word, const StoryTable &table);

} // namespace gongkai
