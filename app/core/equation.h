#pragma once

#include "core/result.h"

#include <QStringView>

#include <vector>

namespace gongkai {

/// A linear relation between the cells of a form: "concluded = granted + denied.*". Names are words
/// of letters, digits and underscores, joined by points; ".*" at the end stands for the parts of a
/// heading. What the names mean is for the form to say.
struct Equation
{
    enum class Relation : quint8 { Equal, NotEqual, AtMost, AtLeast, Less, More };

    /// A name, or a constant where the name is empty.
    struct Term
    {
        int sign = 1;
        QString name;
        qint64 constant = 0;

        friend bool operator==(const Term &, const Term &) = default;
    };

    std::vector<Term> left;
    Relation relation = Relation::Equal;
    std::vector<Term> right;

    friend bool operator==(const Equation &, const Equation &) = default;
};

/// Fails with the position of the first character that cannot be read.
Result<Equation> parseEquation(QStringView text);

/// Whether the relation holds between two sums.
bool holds(qint64 left, Equation::Relation relation, qint64 right);

/// The relation as people write it when it is broken: "≠" where "=" was asked for.
QStringView brokenSign(Equation::Relation relation);

} // namespace gongkai
