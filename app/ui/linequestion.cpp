#include "ui/linequestion.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

LineQuestion::LineQuestion(const QString &title, const QString &question, const QString &initial,
                           const QString &problem, QWidget *parent)
    : QDialog(parent)
    , m_line(new QLineEdit(initial))
{
    constexpr int characters = 20;
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    const auto addLabel = [&](const QString &text) {
        auto *label = new QLabel(text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
        return label;
    };
    addLabel(question)->setBuddy(m_line);
    m_line->setAccessibleName(question);
    m_line->setMinimumWidth(fontMetrics().height() * characters);
    layout->addWidget(m_line);
    if (!problem.isEmpty()) {
        addLabel(problem)->setObjectName(u"problem"_s);
        m_line->setAccessibleDescription(problem);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_line->setFocus();
}

QString LineQuestion::text() const
{
    return m_line->text().trimmed();
}

} // namespace gongkai
