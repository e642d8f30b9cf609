#pragma once

#include "output/story.h"

#include <QByteArray>

namespace gongkai {

/// Where the text goes.
enum class HtmlFlavour : quint8 {
    Page, ///< One file that needs no other: style within, no script.
    Fragment, ///< An article to be pasted into the editor of a website, which has a style of its
              ///< own.
};

/// The report as HTML in UTF-8, in the order of headings and with tables that can be heard: each
/// figure names the headings that it stands under.
QByteArray toHtml(const Story &story, HtmlFlavour flavour);

} // namespace gongkai
