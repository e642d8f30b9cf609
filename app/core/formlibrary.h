#pragma once

#include "core/form.h"

namespace gongkai {

/// The forms that there are: those that come with the program and those that an office has dropped
/// in.
class FormLibrary
{
public:
    /// Reads <folder>/<name>/form.json from each folder, in order. What cannot be read is left out
    /// and told in refused(); so is an edition that an earlier folder has already given.
    static FormLibrary fromFolders(const QStringList &folders);

    /// The folders in which forms are looked for: next to the program, in the data folders of the
    /// system, and in the user's. Earlier ones win.
    static QStringList standardFolders();

    const std::vector<std::shared_ptr<const Form>> &forms() const { return m_forms; }
    const std::vector<Error> &refused() const { return m_refused; }

    /// Null where there is no such form. `variant` may be empty.
    std::shared_ptr<const Form> find(QStringView edition, QStringView variant) const;
    /// By "2021" or "2014/quarterly".
    std::shared_ptr<const Form> findById(QStringView id) const;
    /// The national edition prescribed for the year; null before the first one. A variant or a form
    /// that only some province knows is never chosen by itself.
    std::shared_ptr<const Form> forYear(int year) const;

private:
    void add(ResultOrFaults<Form> form);
    void dropStrays();

    std::vector<std::shared_ptr<const Form>> m_forms;
    std::vector<Error> m_refused;
};

} // namespace gongkai
