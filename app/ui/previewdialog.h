#pragma once

#include "output/page.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLayout;
class QPrintPreviewWidget;
class QPrinter;
class QSpinBox;

namespace gongkai {

struct Dialogs;

/// Something that can be printed.
struct Printable
{
    QString title; ///< For people: 年报, 审签页.
    std::function<Pages()> make;
};

/// The pages as they will be on paper, and the way to the printer. Stays open after printing: who
/// prints a report often prints its sign-off sheet next.
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `first` is the sheet that is shown to begin with.
    PreviewDialog(std::vector<Printable> sheets, std::size_t first, const Dialogs &dialogs,
                  QWidget *parent = nullptr);
    ~PreviewDialog() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum class Fit : quint8 { Width, WholePage };

    QWidget *makeBar();
    void addZoom(QLayout &layout);
    void choose(int sheet);
    void showPlace();
    bool isFacing() const;
    int currentPage() const;
    bool turnPages(int key);
    void turnTo(int page);
    void fit(Fit wanted);
    void showFacing(bool isOn);
    void print();
    void tellPrinted(const QString &news);

    const Dialogs &m_dialogs;
    std::vector<Printable> m_sheets;
    Pages m_pages;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    QComboBox *m_sheet;
    QSpinBox *m_number;
    QLabel *m_count;
    QLabel *m_news; ///< What became of printing. Hidden until there is any.
};

} // namespace gongkai
