#pragma once

#include "core/form.h"

#include <QSet>

namespace gongkai {

/// How the names in a rule's relation become cells: by its table, and where it is applied row by
/// row or column by column, the row or column at hand.
struct Frame
{
    QString table;
    Axis each = Axis::None;
    QString line; ///< The id of the row or column.

    /// The code of the cell that a name means.
    QString codeOf(const QString &name) const;
};

/// Turns the relation of one rule into instances over numbered cells. Cells of other editions,
/// where the rule may refer to them, are added to the form's foreign codes.
class RelationReader
{
public:
    RelationReader(Form &form, Rule &rule)
        : m_form(form)
        , m_rule(rule)
    {
    }

    /// Nothing where a name has no cell in this frame.
    std::optional<Instance> instanceFor(const Frame &frame, const Equation &equation,
                                        const std::optional<Equation> &condition);

    /// Whether the name had a cell in some frame.
    bool wasResolved(const QString &name) const { return m_resolved.contains(name); }

private:
    std::optional<Relation> resolve(const Frame &frame, const Equation &equation);
    std::optional<Sum> resolve(const Frame &frame, const std::vector<Equation::Term> &terms);
    std::optional<std::vector<CellId>> cellsOf(const Frame &frame, const QString &name,
                                               Source source);
    std::vector<CellId> partsOf(const Frame &frame, const QString &heading) const;

    Form &m_form;
    Rule &m_rule;
    QSet<QString> m_resolved;
};

} // namespace gongkai
