# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by test: how its steps are run, shown and ended. Needs `say` of dependencies.sh.

failed=()
# step NAME COMMAND…: runs it, and notes the name if it fails.
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

# Says little while all goes well: a line for each of hundreds of files and tests hides the one that fails. Names and
# arguments of tests may hold control characters, which a terminal would obey.
noise='^(◇|✔ (Test|Suite) |\[[0-9]+/[0-9]+\]|Build(ing| complete)|↳|(Fetch|Comput|Updat)(ing|ed) |Creating working copy|Working copy)'
# A line of what begins goes on where an argument of the test does.
quiet() {
    LC_ALL=C sed -u -E -e 's/[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/?/g' \
        -e ':more; /^◇/{ / started\.$/d; N; b more; }' |
        grep -a --line-buffered -vE "$noise"
    return 0 # grep's is 1 where no line is left
}

# unfinished LOG: the tests that had begun and not ended when the log was cut off.
unfinished() {
    LC_ALL=C sed -nE '/^[^ ]+ Test case /d; s/^◇ Test (.*) started\.$/+\1/p; s/^[^ ]+ Test (.*) (passed|failed) after .*/-\1/p' "$1" |
        awk '{ n[substr($0, 2)] += (/^\+/ ? 1 : -1) } END { for (t in n) if (n[t] > 0) print "    still running: " t }'
}

# bounded MINUTES LOG COMMAND…: runs it, shows what it says and keeps all of that in LOG. Ends what takes longer.
bounded() {
    local minutes=$1 log=$2 status=0 job
    shift 2
    : >"$log" # before it is read: the job may be slower
    # A process that outlives it may hold the log open, which is a file for that reason: nobody waits for its end. The
    # shell lets background jobs ignore Ctrl-C, env lets them heed it again.
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
