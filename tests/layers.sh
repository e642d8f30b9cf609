#!/usr/bin/env bash
# Each layer includes only what it may know. Debian's include root would let <QtWidgets/…> compile
# anywhere, and own headers need no link: so this is looked at in the text.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
# forbid LAYERS PATTERN WHY
forbid() {
    local layer
    for layer in $1; do
        if grep -rnE "#include [<\"]($2)" "app/$layer"; then
            echo "app/$layer must not know $3" >&2
            failed=1
        fi
    done
}

forbid "core store output intake editing cli" 'Qt(Widgets|PrintSupport)/|Q(Widget|Application|MainWindow|Dialog|Label|Printer)>' "widgets"
forbid "core store intake" 'Qt(Gui|Svg)/|Q(GuiApplication|Painter|Font|Color|Image|Pixmap|UndoStack)>' "the screen"
forbid "core output intake editing" 'QtSql/|QSql[A-Za-z]*>|store/' "the file"
forbid "core" 'output/|editing/|intake/|ui/|cli/' "what is built upon it"
forbid "store" 'output/|editing/|intake/|ui/|cli/' "its neighbours"
forbid "output" 'editing/|intake/|ui/|cli/' "its neighbours"
forbid "editing" 'output/|intake/|ui/|cli/' "its neighbours"
forbid "intake" 'output/|editing/|ui/|cli/' "its neighbours"
forbid "cli" 'editing/|ui/' "the window"
forbid "ui" 'cli/' "the command line"

# Nothing that only holds on one machine.
if git grep -nE '(/home/|/root/|/usr/local/)' -- app forms resources translations README.md CMakeLists.txt; then
    echo "absolute paths" >&2
    failed=1
fi

# Two types of one name in the one namespace link without a word, and then share each other's code.
twice=$(git grep -hoE '^(class|struct) [A-Z][A-Za-z]+( final)?( : .*)?$' -- 'app/*.h' | awk '{print $2}' | sort | uniq -d)
if [ -n "$twice" ]; then
    echo "defined in two headers: $twice" >&2
    failed=1
fi
exit $failed
