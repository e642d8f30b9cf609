#pragma once

namespace gongkai {

/// Has messages and windows speak the language of the system: English where that is English,
/// Chinese everywhere else, C and POSIX included. To be called once, after the application object
/// is made.
void installLanguage();

} // namespace gongkai
