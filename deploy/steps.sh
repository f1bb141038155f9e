# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by test: functions that run its steps, filter their output and enforce timeouts. Needs `say` of dependencies.sh.

failed=()
# step NAME COMMAND…: runs the command, and adds the name to `failed` if it fails.
step() {
    local name=$1 start=$SECONDS
    shift
    say "==> $name"
    if "$@"; then
        say "    $name: ok ($((SECONDS - start)) s)"
    else
        failed+=("$name")
        say "    $name: FAILED ($((SECONDS - start)) s)"
        return 1
    fi
}

# Output that is hidden: a line for each of hundreds of files and tests would hide the failures. Names and arguments of
# tests may contain control characters, which must not reach the terminal.
noise='^(◇|✔ (Test|Suite) |\[[0-9]+/[0-9]+\]|Build(ing| complete)|↳|(Fetch|Comput|Updat)(ing|ed) |Creating working copy|Working copy)'
# A "started" line of a test continues on the next lines if an argument of the test contains line ends.
quiet() {
    LC_ALL=C sed -u -E -e 's/[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/?/g' \
        -e ':more; /^◇/{ / started\.$/d; N; b more; }' |
        grep -a --line-buffered -vE "$noise"
    return 0 # grep returns 1 if no line is left
}

# unfinished LOG: prints the tests that were started but not finished when the log ended.
unfinished() {
    LC_ALL=C sed -nE '/^[^ ]+ Test case /d; s/^◇ Test (.*) started\.$/+\1/p; s/^[^ ]+ Test (.*) (passed|failed) after .*/-\1/p' "$1" |
        awk '{ n[substr($0, 2)] += (/^\+/ ? 1 : -1) } END { for (t in n) if (n[t] > 0) print "    still running: " t }'
}

# bounded MINUTES LOG COMMAND…: runs the command with a timeout, shows filtered output and writes all of it to LOG.
bounded() {
    local minutes=$1 log=$2 status=0 job
    shift 2
    : >"$log" # created before tail reads it: the job may start later
    # The log is a file, not a pipe: a process that outlives the command may keep it open, and nothing must wait for its end.
    # The shell makes background jobs ignore Ctrl-C; env restores the default.
    env --default-signal=INT,QUIT timeout --foreground --signal=INT --kill-after=30 "${minutes}m" "$@" >"$log" 2>&1 &
    job=$!
    tail -n +1 -s 0.2 -f --pid=$job "$log" | quiet >&2
    wait $job || status=$?
    if [ $status = 124 ] || [ $status = 137 ]; then
        say "    took longer than $minutes minutes and was ended"
        unfinished "$log" | quiet >&2
    fi
    return $status
}
