#pragma once

#include "core/search.h"
#include "editing/document.h"

#include <QAbstractListModel>

namespace gongkai {

/// What the model tells of a hit besides its context.
enum SearchRole {
    PlaceRole = Qt::UserRole, ///< QString
    MatchPositionRole, ///< int, in the context.
    MatchLengthRole, ///< int
};

/// Where the words that are looked for stand in the open report, in printed order; always those of
/// the report as it is.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SearchModel(Document &document, QObject *parent = nullptr);

    void setWords(const QString &words);
    const Hit &hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }
    /// The first row from `row` on, around the end, that may be replaced; -1 where there is none.
    int nextReplaceable(int row) const;
    int countReplaceable() const;

    Result<> replace(int row, const QString &with);
    /// Replaces all there are, as one step.
    Result<> replaceAll(const QString &with);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void refresh();

    Document &m_document;
    QString m_words;
    std::vector<Hit> m_hits;
};

} // namespace gongkai
