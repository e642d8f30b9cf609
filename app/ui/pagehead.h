#pragma once

#include <QWidget>

namespace gongkai {

/// The title of a page of the editor, as the form words it, with the official note on what belongs
/// there.
class PageHead final : public QWidget
{
    Q_OBJECT

public:
    PageHead(const QString &title, const QString &help, QWidget *parent = nullptr);
};

} // namespace gongkai
