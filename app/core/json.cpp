#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr int deepest = 32;

qsizetype lineOf(const QByteArray &bytes, qsizetype offset)
{
    return bytes.left(offset).count('\n') + 1;
}

tl::unexpected<Error> failAt(const QString &message, const QByteArray &bytes, qsizetype offset)
{
    return fail(message, Text::tr("line %1").arg(lineOf(bytes, offset)));
}

/// The key that the bytes between two quotes spell: "\u0061" is a.
QString unescaped(const QByteArray &key)
{
    if (!key.contains('\\'))
        return QString::fromUtf8(key);
    return QJsonDocument::fromJson("[\"" + key + "\"]").array().at(0).toString();
}

/// Looks for what QJsonDocument lets pass: deep nesting and keys that come twice. Assumes nothing
/// about the text; whether it is JSON at all is for QJsonDocument to say.
Result<> checkStructure(const QByteArray &bytes)
{
    std::vector<QSet<QString>> keys; // of each open object; an array has an empty set
    std::vector<bool> isObject;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '{' || c == '[') {
            if (keys.size() >= deepest)
                return failAt(Text::tr("The document is nested too deeply."), bytes, i);
            keys.emplace_back();
            isObject.push_back(c == '{');
        } else if ((c == '}' || c == ']') && !keys.empty()) {
            keys.pop_back();
            isObject.pop_back();
        } else if (c == '"') {
            const qsizetype start = i + 1;
            for (++i; i < bytes.size() && bytes[i] != '"'; ++i) {
                if (bytes[i] == '\\')
                    ++i;
            }
            qsizetype next = i + 1;
            while (next < bytes.size()
                   && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '\r'
                       || bytes[next] == '\n'))
                ++next;
            const bool isKey
                = !keys.empty() && isObject.back() && next < bytes.size() && bytes[next] == ':';
            if (!isKey)
                continue;
            const QString key = unescaped(bytes.mid(start, i - start));
            if (keys.back().contains(key))
                return failAt(Text::tr("“%1” is there twice.").arg(key), bytes, start);
            keys.back().insert(key);
        }
    }
    return {};
}

} // namespace

Result<QJsonObject> readJson(const QByteArray &bytes, qsizetype limit)
{
    if (bytes.size() > limit)
        return fail(Text::tr("The file is larger than %1 KiB.").arg(limit / 1024));
    if (Result<> structure = checkStructure(bytes); !structure)
        return tl::unexpected(structure.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failAt(Text::tr("This is not JSON: %1.").arg(error.errorString()), bytes,
                      error.offset);
    if (!document.isObject())
        return fail(Text::tr("A JSON object was expected."));
    return document.object();
}

JsonNode::JsonNode(QJsonValue value, QString path, std::vector<Error> &faults)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_faults(&faults)
{
}

void JsonNode::fault(const QString &message, const QString &code) const
{
    m_faults->push_back({message, m_path, code});
}

void JsonNode::wrongType(const QString &wanted) const
{
    fault(Text::tr("Expected %1.").arg(wanted));
}

void JsonNode::allowOnly(const QStringList &known) const
{
    if (!m_value.isObject()) {
        wrongType(Text::tr("an object"));
        return;
    }
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            fault(Text::tr("“%1” is not known here.").arg(it.key()));
    }
}

bool JsonNode::has(const QString &key) const
{
    const QJsonValue value = m_value.toObject().value(key);
    return !value.isUndefined() && !value.isNull();
}

JsonNode JsonNode::child(const QString &key) const
{
    return {m_value.toObject().value(key), m_path.isEmpty() ? key : m_path + u'.' + key, *m_faults};
}

std::vector<JsonNode> JsonNode::list(const QString &key) const
{
    if (!has(key))
        return {};
    return child(key).elements();
}

std::vector<JsonNode> JsonNode::elements() const
{
    std::vector<JsonNode> nodes;
    if (!m_value.isArray()) {
        wrongType(Text::tr("a list"));
        return nodes;
    }
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array[i], u"%1[%2]"_s.arg(m_path).arg(i), *m_faults);
    return nodes;
}

QString JsonNode::text(const QString &key, const QString &absent) const
{
    return has(key) ? child(key).asText() : absent;
}

QString JsonNode::requiredText(const QString &key) const
{
    const QString found = text(key);
    if (found.isEmpty())
        fault(Text::tr("“%1” is missing.").arg(key));
    return found;
}

QStringList JsonNode::texts(const QString &key) const
{
    QStringList found;
    const std::vector<JsonNode> nodes = list(key);
    for (const JsonNode &node : nodes)
        found += node.asText();
    return found;
}

bool JsonNode::flag(const QString &key, bool absent) const
{
    if (!has(key))
        return absent;
    const JsonNode node = child(key);
    if (!node.m_value.isBool())
        node.wrongType(Text::tr("true or false"));
    return node.m_value.toBool();
}

qint64 JsonNode::integer(const QString &key, qint64 absent) const
{
    return has(key) ? child(key).asInteger().value_or(absent) : absent;
}

QString JsonNode::asText() const
{
    if (!m_value.isString())
        wrongType(Text::tr("a text"));
    return m_value.toString();
}

std::optional<qint64> JsonNode::asInteger() const
{
    // Above 2^53 not every integer can be told from its neighbour in every JSON reader.
    constexpr double exact = 9007199254740992.0;
    const double number = m_value.toDouble(std::nan(""));
    if (!m_value.isDouble() || std::trunc(number) != number || std::abs(number) > exact) {
        wrongType(Text::tr("a whole number"));
        return {};
    }
    return m_value.toInteger();
}

} // namespace gongkai
