#pragma once

#include "output/publication.h"

#include <QStringList>

namespace gongkai {

/// What documents of the report cannot show as it stands, in sentences: characters that no
/// installed font has, and characters that no document may hold. Mostly there is nothing.
QStringList noticesOf(const Publication &publication);

} // namespace gongkai
