#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gongkai {

class Document;

/// Above a report that may not be changed: why not, and how to change that. Hidden otherwise.
class LockBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LockBar(const Document &document, QWidget *parent = nullptr);

signals:
    void reopenWanted();

private:
    void refresh();

    const Document &m_document;
    QLabel *m_reason;
    QPushButton *m_reopen;
};

} // namespace gongkai
