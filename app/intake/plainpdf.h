#pragma once

#include <QByteArray>
#include <QString>

namespace gongkai {

/// A PDF as far as it can be read without drawing it.
struct PlainPdf
{
    bool isLocked = false; ///< By a password: then nothing else is known.
    bool isDamaged = false; ///< Or no PDF at all: then nothing else is known.
    QByteArray data; ///< The report in the exchange form. Null where there is none inside; empty
                     ///< where what is there is too large to be one.
    QString alien; ///< Where there are data: a sentence about what this program does not draw, or
                   ///< that is too large to be looked at. Empty where there is nothing of the kind.
};

/// Looks at a PDF that may have been made to do harm: everything in it is unpacked with a limit,
/// and only what this program itself draws counts as plain. Only a plain one may be given to a
/// library that draws.
PlainPdf readPlainPdf(const QByteArray &bytes);

} // namespace gongkai
