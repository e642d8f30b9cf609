#include "intake/decoding.h"

#include <QStringDecoder>

#include <iconv.h>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

std::optional<QString> decode(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return {};
    return text;
}

/// By the C library: Qt 6.4 knows no Chinese encoding.
std::optional<QString> decodeGb(const QByteArray &bytes)
{
    const iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT(performance-no-int-to-ptr)
        return {};
    QByteArray utf8(bytes.size() * 3 + 16, '\0'); // Two bytes become three, four become four.
    char *from = const_cast<char *>(bytes.constData()); // iconv() leaves it as it is.
    char *to = utf8.data();
    std::size_t left = static_cast<std::size_t>(bytes.size());
    std::size_t room = static_cast<std::size_t>(utf8.size());
    const std::size_t failed = iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    if (failed == static_cast<std::size_t>(-1))
        return {};
    utf8.truncate(to - utf8.constData());
    return decode(utf8, QStringConverter::Utf8);
}

/// Whether every second byte at the start is none, as Latin letters have it in UTF-16.
bool looksLikeUtf16(const QByteArray &bytes, qsizetype offset)
{
    if (bytes.size() < 8)
        return false;
    for (qsizetype i = 0; i < 8; i += 2) {
        if (bytes[i + offset] != '\0' || bytes[i + 1 - offset] == '\0')
            return false;
    }
    return true;
}

bool declaresGb(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(2048).toLower();
    const qsizetype charset = head.indexOf("charset=");
    return charset >= 0 && head.mid(charset + 8, 4).contains("gb");
}

} // namespace

std::optional<QString> decodeHtml(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || looksLikeUtf16(bytes, 1))
        return decode(bytes, QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff") || looksLikeUtf16(bytes, 0))
        return decode(bytes, QStringConverter::Utf16BE);
    // What is UTF-8 is meant so: clipboards are, whatever the page they were cut from declared.
    if (auto text = decode(bytes, QStringConverter::Utf8))
        return text;
    if (declaresGb(bytes))
        return decodeGb(bytes);
    return {};
}

} // namespace gongkai
