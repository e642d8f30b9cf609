# Sourced by the scripts that build: makes sure that Debian packages are there.

# need_packages LIST…: installs what is missing of the packages in the lists. Where there is no apt, says
# what to install and stops.
need_packages() {
    local wanted missing=() sudo=()
    mapfile -t wanted < <(grep -hv '^#' "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        if command -v cmake >/dev/null && command -v ninja >/dev/null; then
            return 0 # Another system, prepared by hand: CMake will say what it lacks.
        fi
        echo "Please install what these packages of Debian are called on this system, then try again:" >&2
        printf '  %s\n' "${wanted[@]}" >&2
        exit 1
    fi
    local package
    for package in "${wanted[@]}"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        sudo=(sudo)
    fi
    echo "Installing: ${missing[*]}" >&2
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
