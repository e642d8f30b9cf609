#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace gongkai {

/// Why something failed: a sentence for the person at the screen, and where it happened.
struct Error
{
    QString message; ///< Translated. What went wrong, and what to do about it.
    QString where; ///< A file and a place in it, or a cell. Empty where that says nothing.
    QString code; ///< The rule of the form that was broken, where it is one. Empty otherwise.

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or the reason why there is none. Nothing in the program throws.
template<typename T = void>
using Result = tl::expected<T, Error>;

/// A value, or every reason why there is none: for documents that are refused as a whole.
template<typename T = void>
using ResultOrFaults = tl::expected<T, std::vector<Error>>;

inline tl::unexpected<Error> fail(QString message, QString where = {}, QString code = {})
{
    return tl::unexpected(Error{std::move(message), std::move(where), std::move(code)});
}

/// A file and a place in it, either of which may be empty.
inline QString joinPlace(const QString &file, const QString &place)
{
    return file.isEmpty() || place.isEmpty() ? file + place : file + QStringLiteral(": ") + place;
}

/// One line for a log or a terminal: "where: message", or the message alone.
inline QString toLine(const Error &error)
{
    return joinPlace(error.where, error.message);
}

} // namespace gongkai
