#pragma once

#include "intake/proposal.h"

#include <QDialog>

namespace gongkai {

class Document;

/// Shows where each copied figure would land, and why that is not certain.
class PastePreview final : public QDialog
{
    Q_OBJECT

public:
    PastePreview(const Document &document, const Proposal &proposal, QWidget *parent = nullptr);
};

} // namespace gongkai
