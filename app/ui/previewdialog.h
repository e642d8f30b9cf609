#pragma once

#include "core/result.h"
#include "output/page.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QSpinBox;

namespace gongkai {

/// Something that can be printed.
struct Printable
{
    QString title; ///< For people: 年报, 审签页.
    std::function<Pages()> make;
};

/// The pages as they will be on paper, and the way to the printer.
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `first` is the sheet that is shown to begin with.
    PreviewDialog(std::vector<Printable> sheets, std::size_t first, QWidget *parent = nullptr);
    ~PreviewDialog() override;

    /// After the dialog was accepted: whether the printer has taken the pages.
    const Result<> &printed() const { return m_printed; }

private:
    QWidget *makeBar();
    void choose(int sheet);
    void showPlace();
    void print();

    std::vector<Printable> m_sheets;
    Pages m_pages;
    Result<> m_printed;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    QComboBox *m_sheet;
    QSpinBox *m_number;
    QLabel *m_count;
};

} // namespace gongkai
