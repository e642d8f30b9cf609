#include "output/pdf/cff.h"

namespace gongkai {

namespace {

/// Reads big-endian numbers; past the end everything is 0.
class Reader
{
public:
    Reader(const QByteArray &bytes, std::size_t position)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    std::size_t position() const { return m_position; }
    void skip(std::size_t count) { m_position += count; }
    bool atEnd() const { return m_position >= static_cast<std::size_t>(m_bytes.size()); }

    unsigned read(int size)
    {
        unsigned value = 0;
        for (int i = 0; i < size; ++i, ++m_position)
            value = value << 8
                | (atEnd()
                       ? 0U
                       : static_cast<unsigned char>(m_bytes[static_cast<qsizetype>(m_position)]));
        return value;
    }

private:
    const QByteArray &m_bytes;
    std::size_t m_position;
};

/// Reads over an INDEX. Gives the place of its first object and that behind its last.
struct Index
{
    std::size_t firstObject = 0;
    std::size_t firstEnd = 0;
    std::size_t end = 0;
};

Index readIndex(const QByteArray &cff, std::size_t position)
{
    Reader reader(cff, position);
    const unsigned count = reader.read(2);
    if (count == 0)
        return {reader.position(), reader.position(), reader.position()};
    const int offsetSize = static_cast<int>(reader.read(1));
    const unsigned first = reader.read(offsetSize);
    const unsigned second = reader.read(offsetSize);
    Reader last(
        cff, position + 3 + static_cast<std::size_t>(count) * static_cast<std::size_t>(offsetSize));
    const unsigned end = last.read(offsetSize);
    const std::size_t base = last.position() - 1; // offsets count from 1
    return {base + first, base + second, base + end};
}

struct TopDict
{
    bool isCidKeyed = false;
    std::size_t charset = 0;
};

TopDict readTopDict(const QByteArray &cff, const Index &index)
{
    constexpr unsigned charsetOperator = 15;
    constexpr unsigned rosOperator = 30; // behind an escape
    constexpr unsigned escape = 12;
    TopDict dict;
    Reader reader(cff, index.firstObject);
    long operand = 0;
    while (reader.position() < index.firstEnd && !reader.atEnd()) {
        const unsigned byte = reader.read(1);
        if (byte <= 21) {
            const unsigned op = byte == escape ? reader.read(1) : byte;
            dict.isCidKeyed |= byte == escape && op == rosOperator;
            if (byte == charsetOperator)
                dict.charset = static_cast<std::size_t>(operand);
        } else if (byte == 28) {
            operand = static_cast<qint16>(reader.read(2));
        } else if (byte == 29) {
            operand = static_cast<qint32>(reader.read(4));
        } else if (byte == 30) {
            // A real number: nibbles up to an 0xf.
            for (unsigned nibbles = 0; (nibbles & 0xf) != 0xf && !reader.atEnd();)
                nibbles = reader.read(1);
        } else if (byte >= 32 && byte <= 246) {
            operand = static_cast<long>(byte) - 139;
        } else if (byte >= 247 && byte <= 250) {
            operand
                = (static_cast<long>(byte) - 247) * 256 + static_cast<long>(reader.read(1)) + 108;
        } else if (byte >= 251 && byte <= 254) {
            operand
                = -(static_cast<long>(byte) - 251) * 256 - static_cast<long>(reader.read(1)) - 108;
        }
    }
    return dict;
}

} // namespace

std::optional<std::vector<quint16>> cidsOf(const QByteArray &cff, std::size_t glyphs)
{
    if (cff.size() < 4)
        return {};
    const std::size_t headerSize = static_cast<unsigned char>(cff[2]);
    const Index names = readIndex(cff, headerSize);
    const TopDict dict = readTopDict(cff, readIndex(cff, names.end));
    if (!dict.isCidKeyed)
        return {};

    std::vector<quint16> cids = {0}; // .notdef is not in the charset
    Reader reader(cff, dict.charset);
    const unsigned format = reader.read(1);
    while (cids.size() < glyphs && !reader.atEnd()) {
        const unsigned first = reader.read(2);
        const unsigned more = format == 0 ? 0 : reader.read(format == 1 ? 1 : 2);
        for (unsigned i = 0; i <= more && cids.size() < glyphs; ++i)
            cids.push_back(static_cast<quint16>(first + i));
    }
    cids.resize(glyphs);
    return cids;
}

} // namespace gongkai
