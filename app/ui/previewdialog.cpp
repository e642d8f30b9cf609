#include "ui/previewdialog.h"

#include "ui/dialogs.h"
#include "ui/printing.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDir>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

PreviewDialog::PreviewDialog(std::vector<Printable> sheets, std::size_t first,
                             const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_sheets(std::move(sheets))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_preview(nullptr)
    , m_sheet(new QComboBox)
    , m_number(new QSpinBox)
    , m_count(new QLabel)
    , m_news(new QLabel)
{
    setWindowTitle(tr("Preview and print"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_pages = m_sheets[first].make();
    setUpPrinter(*m_printer, m_pages);
    m_preview = new QPrintPreviewWidget(m_printer.get());
    m_preview->setAccessibleName(windowTitle());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_news);
    layout->addWidget(m_preview, 1);
    resize(fitting({900, 900}, screen()));
    m_sheet->setCurrentIndex(static_cast<int>(first));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { (void)printPages(m_pages, *printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PreviewDialog::showPlace);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &PreviewDialog::choose);
    connect(m_number, &QSpinBox::valueChanged, m_preview, &QPrintPreviewWidget::setCurrentPage);
    m_news->setObjectName(u"news"_s);
    m_news->setTextFormat(Qt::PlainText);
    m_news->setWordWrap(true);
    m_news->hide();
    // The pages themselves: the preview around them takes no keys.
    auto *view = m_preview->findChild<QGraphicsView *>();
    view->installEventFilter(this);
    view->setFocus();
    m_preview->fitInView();
    showPlace();
}

PreviewDialog::~PreviewDialog()
{
    // It holds on to the printer.
    delete m_preview;
}

/// What is shown, where, how large, and the button that prints it.
QWidget *PreviewDialog::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Printable &sheet : m_sheets)
        m_sheet->addItem(sheet.title);
    m_sheet->setAccessibleName(tr("What is printed"));
    m_number->setAccessibleName(tr("Page"));
    m_number->setKeyboardTracking(false);
    layout->addWidget(m_sheet);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(new QLabel(tr("Page")));
    layout->addWidget(m_number);
    layout->addWidget(m_count);
    layout->addSpacing(fontMetrics().height());
    addZoom(*layout);
    layout->addStretch(1);
    auto *print = new QPushButton(tr("Print…"));
    print->setShortcut(QKeySequence::Print);
    print->setDefault(true);
    makePrimary(*print);
    connect(print, &QPushButton::clicked, this, &PreviewDialog::print);
    layout->addWidget(print);
    return bar;
}

void PreviewDialog::addZoom(QLayout &layout)
{
    // In words where a sign would have to be guessed.
    const auto add
        = [&](const QString &text, const QString &tip, const QKeySequence &key, auto act) {
              auto *button = new QToolButton;
              button->setText(text);
              button->setToolTip(tip + u' ' + key.toString(QKeySequence::NativeText));
              button->setAccessibleName(tip);
              button->setShortcut(key);
              button->setAutoRaise(true);
              connect(button, &QToolButton::clicked, m_preview, act);
              layout.addWidget(button);
              return button;
          };
    add(u"－"_s, tr("Smaller"), QKeySequence::ZoomOut, [this] { m_preview->zoomOut(); });
    add(u"＋"_s, tr("Larger"), QKeySequence::ZoomIn, [this] { m_preview->zoomIn(); });
    add(tr("Width"), tr("As wide as the window"), Qt::CTRL | Qt::Key_1,
        [this] { fit(Fit::Width); });
    add(tr("Whole page"), tr("The whole page"), Qt::CTRL | Qt::Key_2,
        [this] { fit(Fit::WholePage); });
    add(tr("Two pages"), tr("Two pages side by side"), Qt::CTRL | Qt::Key_3, [this](bool isOn) {
        showFacing(isOn);
    })->setCheckable(true);
}

void PreviewDialog::choose(int sheet)
{
    m_pages = m_sheets[static_cast<std::size_t>(sheet)].make();
    setUpPrinter(*m_printer, m_pages);
    m_preview->updatePreview();
    m_preview->setCurrentPage(1);
    m_news->hide(); // it spoke of another sheet
    showPlace();
}

void PreviewDialog::showPlace()
{
    const int count = static_cast<int>(m_pages.pages.size());
    const QSignalBlocker blocker(m_number);
    m_number->setRange(1, count);
    m_number->setSingleStep(isFacing() ? 2 : 1);
    m_number->setValue(currentPage());
    m_count->setText(tr("of %1").arg(count));
}

bool PreviewDialog::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && turnPages(key->key()))
            return true;
    }
    return QDialog::eventFilter(object, event);
}

bool PreviewDialog::isFacing() const
{
    return m_preview->viewMode() == QPrintPreviewWidget::FacingPagesView;
}

/// Of two side by side the left one. The first page stands alone, on the right: 1, 2–3, 4–5.
int PreviewDialog::currentPage() const
{
    const int page = m_preview->currentPage();
    return isFacing() ? std::max(1, page - page % 2) : page;
}

/// Whether the key is one that turns pages.
bool PreviewDialog::turnPages(int key)
{
    const int page = currentPage();
    switch (key) {
    case Qt::Key_PageDown:
        turnTo(isFacing() ? page - page % 2 + 2 : page + 1);
        return true;
    case Qt::Key_PageUp:
        turnTo(isFacing() ? std::max(1, page - 2) : page - 1);
        return true;
    case Qt::Key_Home:
        turnTo(1);
        return true;
    case Qt::Key_End:
        turnTo(static_cast<int>(m_pages.pages.size()));
        return true;
    default:
        return false;
    }
}

/// Does nothing where there is no such page.
void PreviewDialog::turnTo(int page)
{
    m_preview->setCurrentPage(page);
    showPlace();
}

void PreviewDialog::fit(Fit wanted)
{
    m_preview->setZoomMode(wanted == Fit::Width ? QPrintPreviewWidget::FitToWidth
                                                : QPrintPreviewWidget::FitInView);
    // By itself that fits nothing that can be seen as a whole, however small; this does.
    m_preview->setViewMode(m_preview->viewMode());
}

void PreviewDialog::showFacing(bool isOn)
{
    const int page = currentPage();
    m_preview->setViewMode(isOn ? QPrintPreviewWidget::FacingPagesView
                                : QPrintPreviewWidget::SinglePageView);
    const bool isWidth = m_preview->zoomMode() == QPrintPreviewWidget::FitToWidth;
    fit(isWidth ? Fit::Width : Fit::WholePage);
    turnTo(page); // the pages have moved away under the view
}

void PreviewDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    setUpPrinter(printer, m_pages);
    // Page numbers stand on the outer side, so the sheets are meant to be turned over.
    printer.setDuplex(QPrinter::DuplexLongSide);
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage);
    dialog.setMinMax(1, static_cast<int>(m_pages.pages.size()));
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.printRange() == QAbstractPrintDialog::CurrentPage)
        printer.setFromTo(currentPage(), currentPage());
    if (const auto printed = printPages(m_pages, printer); !printed)
        return m_dialogs.tellError(this, tr("Not printed"), printed.error());
    tellPrinted(isFile(printer)
                    ? tr("Written to %1.").arg(QDir::toNativeSeparators(printer.outputFileName()))
                    : tr("Handed to the printer."));
}

void PreviewDialog::tellPrinted(const QString &news)
{
    m_news->setText(m_sheet->currentText() + u"  "_s + news);
    m_news->show();
}

} // namespace gongkai
