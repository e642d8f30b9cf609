#pragma once

#include "core/form.h"

#include <QDateTime>

namespace gongkai {

/// One thing of a report that can be edited. What it holds can be written as a text, so that
/// screen, undo and the change log of the file speak of all of them in the same way.
struct Field
{
    enum class Kind : quint8 {
        Amount, ///< Key: the code of the cell. Value: as formatAmount() writes it.
        Remark, ///< Key: the code of the cell.
        Text, ///< Key: the section.
        Person, ///< Key: head, reviewer, preparer, phone or date.
        Explanation, ///< Key: code|row|column. Value: what it is bound to, a line feed, the reason.
        State, ///< No key.
        Level, ///< No key. Not the report's own: all reports of the unit in a workbook share it.
    };

    Kind kind = Kind::Amount;
    QString key;

    friend bool operator==(const Field &, const Field &) = default;
};

/// A field that changes from one value to another. An empty value is none.
struct Change
{
    Field field;
    QString before;
    QString after;

    friend bool operator==(const Change &, const Change &) = default;
};

/// Changes that were made together and are undone together.
struct Step
{
    QString title; ///< For people, translated: “修改‘自然人·予以公开’”.
    std::vector<Change> changes;

    friend bool operator==(const Step &, const Step &) = default;
};

QLatin1StringView nameOf(Field::Kind kind);
std::optional<Field::Kind> fieldKindFromName(QStringView name);

/// What the field holds in the report.
QString valueOf(const Form &form, const Report &report, const Field &field);

/// Puts the value into the field. Fails where the form has no such field or it cannot hold the
/// value: then the report is as it was.
Result<> setValue(const Form &form, Report &report, const Field &field, const QString &value);

/// Every field of the report that holds something.
std::vector<Change> changesFromNothing(const Form &form, const Report &report);

Field amountField(const Form &form, CellId cell);
Field remarkField(const Form &form, CellId cell);
Field explanationField(const QString &code, const QString &row, const QString &column);
QString explanationValue(const QString &text, const QString &values);

/// How messages and the undo menu call the field: “（一）予以公开·自然人”.
QString describe(const Form &form, const Field &field);

} // namespace gongkai
