#include "core/equation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Equation)
};

using Term = Equation::Term;
using Relation = Equation::Relation;

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.'
        || c == u'*';
}

/// Goes through the text once, word by word.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
        skipBlanks();
    }

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position >= m_text.size(); }

    bool accept(QStringView symbol)
    {
        if (!m_text.mid(m_position).startsWith(symbol))
            return false;
        m_position += symbol.size();
        skipBlanks();
        return true;
    }

    QStringView word()
    {
        const qsizetype start = m_position;
        while (!atEnd() && isNameCharacter(m_text[m_position]))
            ++m_position;
        const QStringView found = m_text.mid(start, m_position - start);
        skipBlanks();
        return found;
    }

private:
    void skipBlanks()
    {
        while (!atEnd() && m_text[m_position].isSpace())
            ++m_position;
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

/// Empty where no sum can be read.
std::vector<Term> scanSum(Scanner &scanner)
{
    std::vector<Term> sum;
    int sign = scanner.accept(u"-") ? -1 : 1;
    for (;;) {
        const QStringView word = scanner.word();
        if (word.isEmpty())
            return {};
        bool isConstant = false;
        const qint64 constant = word.toLongLong(&isConstant);
        sum.push_back(isConstant ? Term{sign, {}, constant} : Term{sign, word.toString(), 0});
        if (scanner.accept(u"+"))
            sign = 1;
        else if (scanner.accept(u"-"))
            sign = -1;
        else
            return sum;
    }
}

std::optional<Relation> scanRelation(Scanner &scanner)
{
    struct Sign
    {
        QStringView text;
        Relation relation;
    };
    // The longer sign first: "<=" begins with "<".
    static constexpr Sign signs[] = {
        {u"<=", Relation::AtMost}, {u">=", Relation::AtLeast}, {u"!=", Relation::NotEqual},
        {u"=", Relation::Equal},   {u"<", Relation::Less},     {u">", Relation::More},
    };
    for (const Sign &sign : signs) {
        if (scanner.accept(sign.text))
            return sign.relation;
    }
    return {};
}

} // namespace

Result<Equation> parseEquation(QStringView text)
{
    Scanner scanner(text);
    const auto unexpected = [&] {
        return fail(Text::tr("“%1” cannot be read at position %2.")
                        .arg(text, QString::number(scanner.position() + 1)));
    };

    Equation equation;
    equation.left = scanSum(scanner);
    if (equation.left.empty())
        return unexpected();
    const std::optional<Relation> relation = scanRelation(scanner);
    if (!relation)
        return unexpected();
    equation.relation = *relation;
    equation.right = scanSum(scanner);
    if (equation.right.empty() || !scanner.atEnd())
        return unexpected();
    return equation;
}

bool holds(qint64 left, Equation::Relation relation, qint64 right)
{
    switch (relation) {
    case Relation::Equal:
        return left == right;
    case Relation::NotEqual:
        return left != right;
    case Relation::AtMost:
        return left <= right;
    case Relation::AtLeast:
        return left >= right;
    case Relation::Less:
        return left < right;
    case Relation::More:
        return left > right;
    }
    Q_UNREACHABLE();
}

QStringView brokenSign(Equation::Relation relation)
{
    switch (relation) {
    case Relation::Equal:
        return u"≠";
    case Relation::NotEqual:
        return u"=";
    case Relation::AtMost:
        return u">";
    case Relation::AtLeast:
        return u"<";
    case Relation::Less:
        return u"≥";
    case Relation::More:
        return u"≤";
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
