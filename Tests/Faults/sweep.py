# SPDX-License-Identifier: Apache-2.0
"""One fault at one system call of one scenario: runs it, lets the next start recover, and compares the state with a run without a fault."""
import collections, concurrent.futures, errno, hashlib, re, signal, subprocess, sys, time
from dataclasses import dataclass, field

from scenarios import scenarios
from spool import Broken, Spool, kill, until

#: Seconds; longer than every wait of the daemon after an external error, on a busy machine.
TIMEOUT = 60
#: Short, because no writer is slow here and there are thousands of runs.
SETTINGS = ["--set", "quiet_time=20 ms"]


@dataclass
class Fault:
    #: The number of the call, from 1; 0 for none.
    at: int = 0
    #: The errno of the failure; 0: the process is killed after the call.
    error: int = 0
    kind: str = "change"
    #: Milliseconds for which all calls of the kind fail.
    lasting: int = 0
    path: str = ""

    def environment(self, spool, preload, log):
        variables = {"LD_PRELOAD": preload, "FAULTS_ROOT": spool.path, "FAULTS_CLASS": self.kind, "FAULTS_AT": self.at,
                "FAULTS_LOG": log}
        if self.error:
            variables["FAULTS_ERROR"] = self.error
        if self.lasting:
            variables["FAULTS_FOR"] = self.lasting
        if self.path:
            variables["FAULTS_PATH"] = self.path
        return {key: str(value) for key, value in variables.items()}


@dataclass
class Result:
    fault: Fault
    #: How the run with the fault ended: "killed", an exit status, or "hung".
    ending: str
    #: The call with the fault, as logged by the preload library.
    call: str
    calls: int
    wrong: str = ""
    messages: str = ""


class SweepContext:
    """Shared by all runs: programs, preload library, a template spool with an empty index, and the results without a fault."""

    def __init__(self, build, preload, base):
        self.build, self.preload, self.base = build, preload, base
        self.template = Spool(build, base)
        process = self.template.daemon("--once")
        if process.wait() != 0:
            sys.exit(f"the daemon does not start: {self.template.messages().decode()}")
        self.known = {}

    def spool(self, scenario):
        return Spool(self.build, self.base, None if scenario.fresh else self.template)

    def without_fault(self, scenario, disposition):
        """State and history of the scenario without a fault."""
        key = (scenario.name, disposition)
        if key not in self.known:
            spool = self.spool(scenario)
            try:
                ending, call, calls = self.execute(spool, scenario, disposition, Fault())
                if ending != "0":
                    sys.exit(f"{scenario.name}, {disposition}, without a fault: ended with {ending}: {spool.messages().decode()}")
                self.check_places(spool, scenario, disposition)
                spool.verify()
                left = spool.leftovers()
                if left:
                    raise Broken(f"left over without a fault: {left}")
                self.known[key] = (spool.state(), self.history(spool, scenario), calls)
            finally:
                spool.remove()
        return self.known[key]

    def history(self, spool, scenario):
        steps = collections.Counter()
        for name in scenario.drops:
            for step, count in spool.history(name).items():
                # Held files are recorded after a second; a killed daemon may not have reached it.
                if step[3] == "held":
                    continue
                # A file processed again after a kill is seen twice, but must be decided once.
                steps[step] += count if step[0] == "decided" else 1
        if scenario.alike:
            steps = collections.Counter(
                (step, *rest[1:-1]) for (step, *rest), count in steps.items() for _ in range(count))
        return steps

    def execute(self, spool, scenario, disposition, fault):
        """Runs the scenario with the fault; returns how it ended, the call with the fault, and the number of calls."""
        log = spool.path.with_name(spool.path.name + ".calls")
        steps = list(scenario.steps)
        while steps and not steps[0].after:
            steps.pop(0).act(spool)
        static = not steps
        arguments = ["--set", f"disposition={disposition}", *SETTINGS, *scenario.settings] + (["--once"] if static else [])
        process = spool.daemon(*arguments, environment=fault.environment(spool, self.preload, log))
        ending = self.follow(process, spool, scenario, steps)
        while steps:
            steps.pop(0).act(spool)
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        call = next((l for l in lines if l.endswith(("= KILL", "= FAULT"))), "")
        return ending, call, len(lines)

    def follow(self, process, spool, scenario, steps):
        static = not steps
        end = time.monotonic() + TIMEOUT
        while process.poll() is None and time.monotonic() < end:
            if steps and steps[0].after in spool.messages():
                steps.pop(0).act(spool)
            if not static and not steps and spool.outcomes() >= scenario.outcomes:
                process.send_signal(signal.SIGTERM)
                break
            time.sleep(0.005)
        try:
            process.wait(max(1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            kill(process)
            return "hung"
        return "killed" if process.returncode == -signal.SIGKILL else str(process.returncode)

    def check_places(self, spool, scenario, disposition):
        """Each dropped content is in as many places as it was dropped times; with 'delete' it may be gone."""
        expected = collections.Counter(hashlib.sha256(c).hexdigest() for c in scenario.drops.values())
        found = spool.digests()
        for digest, count in expected.items():
            places = found.get(digest, [])
            if len(places) > count or len(places) < count and disposition != "delete":
                raise Broken(f"content dropped {count} times is in {places}")

    def run(self, scenario, disposition, fault):
        state, history, _ = self.without_fault(scenario, disposition)
        spool = self.spool(scenario)
        ending, call, calls, wrong = "", "", 0, ""
        try:
            ending, call, calls = self.execute(spool, scenario, disposition, fault)
            self.check_ending(ending, fault, spool)
            self.check_places(spool, scenario, disposition)
            again = spool.daemon("--once", "--set", f"disposition={disposition}", *SETTINGS, *scenario.settings)
            try:
                status = again.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                kill(again)
                raise Broken("the next start does not end") from None
            if status != 0:
                raise Broken(f"the next start ended with {status}")
            self.check_whole(spool, scenario, disposition, state, history)
        except Broken as broken:
            wrong = str(broken)
        finally:
            messages = spool.messages().decode(errors="replace")
            spool.remove()
        return Result(fault, ending, call, calls, wrong, messages)

    def check_ending(self, ending, fault, spool):
        """After an error the daemon must continue, or end with a sysexits status and a reason; a kill must end it."""
        if ending == "killed" and not fault.error or ending == "0":
            return
        if ending == "hung":
            raise Broken("neither finished nor ended")
        if fault.error == errno.EINTR:
            raise Broken(f"ended with {ending} for a call that was only interrupted")
        # Settings or an index that cannot be read are a reason to stop: an administrator must act.
        stops = ("73", "74", "75", "77") if fault.kind == "change" else ("65", "73", "74", "75", "77", "78")
        if not fault.error or ending not in stops:
            raise Broken(f"ended with {ending}")
        if b"copytasterd: " not in spool.messages() and b"cannot" not in spool.messages():
            raise Broken(f"ended with {ending} without a reason")

    def check_whole(self, spool, scenario, disposition, state, history):
        self.check_places(spool, scenario, disposition)
        spool.verify()
        left = spool.leftovers()
        if left:
            raise Broken(f"left over: {left}")
        now = spool.state()
        for part in ("files", "articles"):
            if now[part] != state[part]:
                raise Broken(f"{part}: {difference(state[part], now[part])}")
        if (steps := self.history(spool, scenario)) != history:
            raise Broken(f"history: {difference(history, steps)}")


def difference(wanted, found):
    missing = {k: v for k, v in wanted.items() if found.get(k) != v}
    added = {k: v for k, v in found.items() if wanted.get(k) != v}
    return f"wanted {missing}, found {added}"


def sweep(context, scenario, disposition, kind, error, lasting, every, workers, first=1):
    """Faults at the calls first, first + every, …, until a run ends before its fault."""
    _, _, calls = context.without_fault(scenario, disposition)
    results = []
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        def one(at):
            return context.run(scenario, disposition, Fault(at, error, kind, lasting))
        at = first
        while True:
            # As many calls as a run without a fault has, then one by one until a fault is no longer reached.
            block = list(range(at, calls + 1, every)) or [at]
            results += pool.map(one, block)
            at = block[-1] + every
            if not results[-1].call and results[-1].ending != "killed":
                return results


def object_of(call):
    """The call with the directories it concerns, for the summary: `renameat2 inbox -> work`."""
    words = call.split(" ")
    def area(path):
        name = path.strip("/").split("/")[0]
        return name or "."
    parts = [area(w) for w in words[2:] if w.startswith("/")]
    return words[1].replace("64", "") + " " + " -> ".join(dict.fromkeys(parts)) if len(words) > 1 else "none"


def report(results, title):
    """Prints one line of the table, and details of failures."""
    hit = [r for r in results if r.call]
    endings = collections.Counter(r.ending for r in hit)
    wrong = [r for r in results if r.wrong]
    print(f"| {title} | {len(hit)} | " + ", ".join(f"{k}: {v}" for k, v in sorted(endings.items())) +
          f" | {len(wrong)} |", flush=True)
    kinds = collections.defaultdict(list)
    for result in wrong:
        kinds[re.sub(r"[0-9a-f]{6,}|\d+|nosync\S+", "#", result.wrong)[:90]].append(result)
    for alike in kinds.values():
        first = alike[0]
        print(f"    {len(alike)} times, at {[r.fault.at for r in alike][:12]}: after '{first.call}', {first.ending}: "
              f"{first.wrong[:600]}")
        for line in first.messages.splitlines()[-6:]:
            print(f"        {line[:220]}")
    sys.stdout.flush()
    return hit, wrong
