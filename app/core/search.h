#pragma once

#include "core/change.h"

namespace gongkai {

/// A place of the report where the words stand that are looked for.
struct Hit
{
    Field field; ///< Of kind Amount: a cell that is found by its labels or by its figure.
    qsizetype position = 0; ///< In the value of the field.
    qsizetype length = 0; ///< 0 for a cell.
    QString place; ///< What people call the place: 一、总体情况.
    QString context; ///< The words around it, in one line; for a cell its labels.
    qsizetype contextPosition = 0; ///< Where the words are in that.
    qsizetype contextLength = 0;

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Looks through prose, remarks and people, in printed order, and for cells whose labels have all
/// the words. Whether characters are full or half width, large or small, makes no difference.
/// Finds nothing for blanks.
std::vector<Hit> findWords(const Form &form, const Report &report, const QString &words);

/// Whether what is found there may be replaced: in prose and remarks.
bool isReplaceable(const Hit &hit);

/// The step that puts the text in the place of all hits that may be replaced. They must be those of
/// the report as it is.
Step replaceHits(const Form &form, const Report &report, const std::vector<Hit> &hits,
                 const QString &with);

} // namespace gongkai
