#include "output/xlsx/book.h"

#include "output/pagestyle.h"
#include "output/xlsx/sheettext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

constexpr double inch = 72; ///< In points.

/// Headers take 255 characters, and "&" begins their commands.
QByteArray headerText(const QString &title)
{
    constexpr qsizetype longestTitle = 110;
    return sheetText(title.left(longestTitle)).replace("&", "&&");
}

} // namespace

SheetBook::SheetBook(QString title, QDate date, bool isDraft)
    : m_file(QFile::encodeName(m_folder.filePath(u"report.xlsx"_s)))
    , m_title(std::move(title))
    , m_isDraft(isDraft)
{
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options = {LXW_FALSE, folder.data(), LXW_FALSE};
    m_book = workbook_new_opt(m_file.constData(), &options);
    QByteArray inProperties = sheetText(m_title);
    lxw_doc_properties properties = {};
    properties.title = inProperties.data();
    properties.created = date.startOfDay(Qt::UTC).toSecsSinceEpoch();
    keep(workbook_set_properties(m_book, &properties));
}

SheetBook::~SheetBook()
{
    lxw_workbook_free(m_book);
}

Sheet SheetBook::addSheet(const QString &name)
{
    m_names += sheetName(name, m_names);
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, sheetText(m_names.last()).constData());
    constexpr int a4 = 9;
    constexpr double side = 18 * mm / inch;
    constexpr double above = 22 * mm / inch;
    worksheet_set_paper(sheet, a4);
    worksheet_set_margins(sheet, side, side, above, above);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    QByteArray header = "&L" + headerText(m_title);
    if (m_isDraft)
        header += "&R草稿";
    keep(worksheet_set_header(sheet, header.constData()));
    keep(worksheet_set_footer(sheet, "&C— &P —"));
    return {*this, sheet};
}

lxw_format *SheetBook::format(const SheetStyle &style)
{
    lxw_format *&format = m_formats[style];
    if (format)
        return format;
    constexpr lxw_color_t captionColour = 0xc6d9f1;
    format = workbook_add_format(m_book);
    format_set_font_name(format, style.isHeading ? "黑体" : "宋体");
    format_set_font_size(format, style.size);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_align(format,
                     style.align == SheetStyle::Align::Centre      ? LXW_ALIGN_CENTER
                         : style.align == SheetStyle::Align::Right ? LXW_ALIGN_RIGHT
                                                                   : LXW_ALIGN_LEFT);
    // A number that wraps would be cut in two.
    if (style.numberFormat.empty())
        format_set_text_wrap(format);
    else
        format_set_num_format(format, style.numberFormat.c_str());
    if (style.indent > 0)
        format_set_indent(format, static_cast<uint8_t>(style.indent));
    if (style.hasBorder)
        format_set_border(format, LXW_BORDER_THIN);
    if (style.isShaded)
        format_set_bg_color(format, captionColour);
    return format;
}

void SheetBook::keep(int error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

Result<QByteArray> SheetBook::finish()
{
    if (m_book)
        keep(workbook_close(std::exchange(m_book, nullptr)));
    QFile file(QFile::decodeName(m_file));
    if (m_error == LXW_NO_ERROR && file.open(QIODevice::ReadOnly))
        return file.readAll();
    if (m_error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail(
            Text::tr("A remark is longer than Excel takes (%1 characters).").arg(longestCellText));
    return fail(Text::tr("The Excel file could not be made in the folder for temporary files: %1.")
                    .arg(m_error == LXW_NO_ERROR
                             ? file.errorString()
                             : QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(m_error)))),
                m_folder.path());
}

} // namespace gongkai
