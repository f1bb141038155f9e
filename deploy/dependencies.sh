# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by run, test and install: the Debian packages that each needs, the check for Swift, and the build functions.
# Takes well under a second if everything is installed, and does not use the network then.

# shellcheck disable=SC2034  # the sourcing scripts use the lists

# dpkg, useradd and mkfs are in these directories, which are not in the PATH of cron, CI systems and ordinary users.
case :$PATH: in *:/usr/sbin:*) ;; *) export PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin;; esac

# Needed by the Swift toolchain and the build. The package of the C++ headers has a version in its name; on other Debian
# releases g++ installs the right one.
case $(. /etc/os-release && printf %s "${VERSION_ID:-}") in
    12) cxx_package=libstdc++-12-dev;;
    *)  cxx_package=g++;;
esac
build_packages=(
    binutils ca-certificates git libc6-dev libcurl4-openssl-dev libncurses6 pkg-config tzdata "$cxx_package"
    libbrotli-dev libcld2-dev libseccomp-dev libsqlite3-dev libssl-dev libstemmer-dev libsystemd-dev libuchardet-dev
    libxml2-dev libzstd-dev zlib1g-dev
)
# Also needed to install: strip, and procps for the `kill` of ExecReload.
service_packages=(binutils procps systemd)
# Also needed by the tests: a real systemd, its French messages, file systems for power cuts, programs that write into
# an inbox, linters for scripts and manual pages.
test_packages=(
    acl bindfs dbus e2fsprogs fuse3 gcc libfuse3-dev locales mandoc mount openssh-client openssh-sftp-server
    procps python3 quota rsync shellcheck sqlite3 strace systemd util-linux zstd
)

say() { printf '%s\n' "$*" >&2; }
die() { local status=$1; shift; say "$(basename "$0"): $*"; exit "$status"; }

# as_root COMMAND…: runs the command as root, with sudo if necessary.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# missing_packages NAME…: prints the packages that are not installed.
missing_packages() {
    comm -13 \
        <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort -u) \
        <(printf '%s\n' "$@" | sort -u)
}

# need_packages NAME…: installs missing packages; ends the script if that is not possible.
need_packages() {
    command -v apt-get >/dev/null ||
        die 69 "this is not a Debian system (no apt-get); install these packages by other means: $*"
    local missing log
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        die 77 "Debian packages are missing, and only root can install them. As root:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing Debian packages: ${missing[*]}"
    log=$(mktemp)
    # The package lists may be missing or old: update them only if the installation fails.
    if ! apt_install "${missing[@]}" >"$log" 2>&1 &&
        ! { apt_get update >"$log" 2>&1 && apt_install "${missing[@]}" >>"$log" 2>&1; }; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        die 69 "the packages could not be installed. Fix the apt-get error shown above and try again."
    fi
    rm -f "$log"
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"; }
apt_install() { apt_get install -y --no-install-recommends "$@"; }

# swift_version [DIRECTORY]: prints the version of Swift in DIRECTORY, or in PATH; nothing if there is none.
swift_version() {
    PATH="${1:+$1:}$PATH" swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p'
}

# need_swift: finds Swift 6.3 or later in PATH or in the directories of its installers, or ends the script.
need_swift() {
    local place version found=
    for place in "" "${HOME:-/root}/.local/share/swiftly/bin" \
        /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/libexec/swift/bin; do
        [ -x "${place:-$(command -v swift || true)}${place:+/swift}" ] || continue
        # Ignore a swift that does not start.
        version=$(swift_version "$place") || continue
        [ -n "$version" ] || continue
        if [ "$(printf '%s\n' 6.3 "$version" | sort -V | head -n 1)" = 6.3 ]; then
            [ -z "$place" ] || export PATH="$place:$PATH"
            return 0
        fi
        found=$version
    done
    die 69 "Swift 6.3 or later is needed${found:+, and this is $found}. To get it: https://www.swift.org/install/linux/
    (in short: install swiftly, then: swiftly install 6.3)"
}

# Seconds between two progress messages of a build.
progress_interval=30

# run_build COMMAND…: runs a build. A terminal shows its output; otherwise there is a message every half minute,
# and the output is shown only if the build fails.
run_build() {
    if [ -t 2 ]; then
        "$@" >&2
        return
    fi
    local log start=$SECONDS reporter status=0
    log=$(mktemp)
    # Waits by reading from a pipe without a writer: a sleep process would outlive this one.
    while { read -r -t "$progress_interval" _ <> <(:) || true; } && kill -0 $$ 2>/dev/null; do
        say "Still building, $((SECONDS - start)) s so far …"
    done </dev/null >/dev/null &
    reporter=$!
    "$@" >"$log" 2>&1 || status=$?
    kill -KILL "$reporter" # TERM may be ignored, for example if a daemon started this script
    wait "$reporter" 2>/dev/null || true # it was killed
    [ $status = 0 ] || cat "$log" >&2
    rm -f "$log"
    return $status
}

# build_programs SWIFT-BUILD-COMMAND…: builds only the two programs, not the other products, such as those of tests.
build_programs() {
    local program
    for program in copytasterd copytaster; do
        run_build "$@" --product "$program" || return
    done
}
