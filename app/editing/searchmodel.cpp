#include "editing/searchmodel.h"

using namespace Qt::StringLiterals;

namespace gongkai {

SearchModel::SearchModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, &SearchModel::refresh);
}

void SearchModel::setWords(const QString &words)
{
    m_words = words;
    refresh();
}

void SearchModel::refresh()
{
    std::vector<Hit> hits = findWords(m_document.form(), m_document.report(), m_words);
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int SearchModel::nextReplaceable(int row) const
{
    const int count = rowCount();
    for (int i = 0; i < count; ++i) {
        const int at = (row + i) % count;
        if (isReplaceable(hit(at)))
            return at;
    }
    return -1;
}

int SearchModel::countReplaceable() const
{
    return static_cast<int>(std::count_if(m_hits.begin(), m_hits.end(), isReplaceable));
}

Result<> SearchModel::replace(int row, const QString &with)
{
    return m_document.edit(replaceHits(m_document.form(), m_document.report(), {hit(row)}, with));
}

Result<> SearchModel::replaceAll(const QString &with)
{
    return m_document.edit(replaceHits(m_document.form(), m_document.report(), m_hits, with));
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Hit &found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return found.context;
    case Qt::AccessibleTextRole:
        return QString(found.place + u", "_s + found.context);
    case PlaceRole:
        return found.place;
    case MatchPositionRole:
        return static_cast<int>(found.contextPosition);
    case MatchLengthRole:
        return static_cast<int>(found.contextLength);
    default:
        return {};
    }
}

} // namespace gongkai
