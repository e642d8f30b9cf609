#include "core/checkcode.h"

#include "core/exchange.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckCode)
};

/// Crockford's: without I, L, O and U.
constexpr QLatin1StringView alphabet{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};
constexpr qsizetype length = 12;
constexpr qsizetype group = 4;
constexpr int bitsPerCharacter = 5;

/// Twice the value in GF(32), reduced by x⁵ + x² + 1.
int twice(int value)
{
    constexpr int modulus = 0b100101;
    const int doubled = value << 1;
    return doubled > 31 ? doubled ^ modulus : doubled;
}

/// A character that changes with every single wrong one, and with any two neighbours swapped: the
/// value at 2 of the polynomial over GF(32) whose coefficients the others are.
QChar checkCharacter(QStringView others)
{
    int value = 0;
    for (const QChar c : others)
        value = twice(value ^ static_cast<int>(alphabet.indexOf(c)));
    return alphabet[value];
}

QString grouped(const QString &code)
{
    return code.left(group) + u'-' + code.mid(group, group) + u'-' + code.mid(2 * group);
}

/// As the alphabet has it; null for what only separates.
QChar normalised(QChar typed)
{
    const QString plain = QString(typed).normalized(QString::NormalizationForm_KC).toUpper();
    const QChar c = plain.isEmpty() ? QChar() : plain.front();
    if (c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'−')
        return {};
    if (c == u'O')
        return u'0';
    return c == u'I' || c == u'L' ? u'1' : c;
}

} // namespace

QByteArray checkedContent(const Form &form, const Report &report)
{
    Report checked = report;
    checked.unit = {};
    checked.unit.name = report.unit.name;
    checked.people = {};
    checked.explanations.clear();
    return writeExchange(form, checked);
}

QString checkCodeOf(const Form &form, const Report &report)
{
    const QByteArray hash
        = QCryptographicHash::hash(checkedContent(form, report), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = bits << 8 | static_cast<quint8>(hash[i]);
    QString code;
    for (int i = 1; i < length; ++i)
        code += alphabet[static_cast<qsizetype>(bits >> (64 - bitsPerCharacter * i) & 31)];
    return grouped(code + checkCharacter(code));
}

Result<QString> readCheckCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed) {
        const QChar character = normalised(c);
        if (character.isNull())
            continue;
        if (!alphabet.contains(character))
            return fail(Text::tr("“%1” does not occur in check codes.").arg(c));
        code += character;
    }
    if (code.size() != length)
        return fail(Text::tr("A check code has 12 characters; these are %1.").arg(code.size()));
    if (checkCharacter(code.first(length - 1)) != code.back())
        return fail(Text::tr("The check code has a typing error: its characters do not fit "
                             "together."));
    return grouped(code);
}

} // namespace gongkai
