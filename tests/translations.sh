#!/usr/bin/env bash
# The Chinese catalogue holds every text of the sources, and each is translated.
set -euo pipefail
cd "$(dirname "$0")/.."

catalogue=$(mktemp --suffix=.ts)
trap 'rm -f "$catalogue"' EXIT
cp translations/gongkai_zh_CN.ts "$catalogue"
lupdate=$(command -v lupdate-qt6 || echo /usr/lib/qt6/bin/lupdate)
"$lupdate" -silent -no-obsolete -locations none app -ts "$catalogue"
if grep -B3 'type="unfinished"' "$catalogue"; then
    echo "texts without translation" >&2
    exit 1
fi
if ! cmp -s <(grep -c '<source>' "$catalogue") <(grep -c '<source>' translations/gongkai_zh_CN.ts); then
    echo "the catalogue holds texts that are no longer used, or lacks some: build the target update_translations" >&2
    exit 1
fi
