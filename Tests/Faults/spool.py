# SPDX-License-Identifier: Apache-2.0
"""A separate spool with the real programs, and checks of its files, index and history."""
import collections, hashlib, json, os, re, shutil, signal, subprocess, sys, tempfile, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
AREAS = ("inbox", "work", "archive", "rejected")
DAY = re.compile(r"^archive/\d{4}/\d\d/\d\d/")
OUTCOME = re.compile(rb"^(?:info|warning|notice): (?:stored|known|rejected|revised)", re.MULTILINE)


class Broken(Exception):
    """An invariant that did not hold; the message says what was found."""


def programs(named=None):
    """The directory of copytasterd and copytaster: as given, or in the build of this checkout."""
    for place in [named] if named else [ROOT / ".build/test/debug", ROOT / ".build/release", ROOT / ".build/debug"]:
        if (Path(place) / "copytasterd").exists():
            return Path(place)
    sys.exit(f"no copytasterd in {named or ROOT / '.build'}: build first (swift build), or give its directory with --build")


def compiled(source, *flags):
    """Compiles a C file of this directory for this run: a program or, with -shared, a library."""
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    swift = shutil.which("swift")
    if not compiler and swift:
        compiler = str(Path(swift).resolve().parent / "clang")
    if not compiler:
        sys.exit("no C compiler: install gcc or clang")
    made = Path(tempfile.mkdtemp(prefix="faults-")) / Path(source).stem
    subprocess.run([compiler, "-O2", "-Wall", "-o", made, HERE / source, *flags], check=True)
    return made


class Spool:
    def __init__(self, build, base, template=None):
        self.build = build
        self.path = Path(tempfile.mkdtemp(prefix="spool-", dir=base))
        self.log = self.path.with_name(self.path.name + ".log")
        if template:
            shutil.copytree(template.path, self.path, dirs_exist_ok=True)
        (self.path / "inbox").mkdir(exist_ok=True)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)
        self.log.unlink(missing_ok=True)

    # The programs

    def daemon(self, *arguments, environment=None):
        with open(self.log, "ab") as log:
            return subprocess.Popen(
                [self.build / "copytasterd", "--directory", self.path, *arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log,
                # No wait for a next page: the sweeps start the daemon thousands of times.
                env={"COPYTASTER_TEXT_QUIET_TIME": "0 s", **os.environ, **(environment or {})})

    def copytaster(self, *arguments):
        return subprocess.run(
            [self.build / "copytaster", *arguments, "--directory", self.path], stdin=subprocess.DEVNULL,
            capture_output=True)

    def messages(self):
        return self.log.read_bytes() if self.log.exists() else b""

    def outcomes(self):
        return len(OUTCOME.findall(self.messages()))

    # Files and index

    def files(self, area):
        """Every file below a directory, hidden ones included, by path relative to the spool."""
        found = []
        for place, _, names in os.walk(self.path / area):
            found += [os.path.relpath(os.path.join(place, name), self.path) for name in names]
        return sorted(found)

    def digests(self):
        """The places of each content in the four directories, by SHA-256."""
        found = collections.defaultdict(list)
        for area in AREAS:
            for name in self.files(area):
                found[hashlib.sha256((self.path / name).read_bytes()).hexdigest()].append(name)
        return found

    def leftovers(self):
        """Files that should not remain: everything in work/, empty directories, unfinished files of the daemon."""
        left = [str(p.relative_to(self.path)) for p in (self.path / "work").rglob("*")]
        for area in AREAS:
            left += [n for n in self.files(area) if "/.copytaster" in n or "/.dat.nosync" in n]
        known = {"copytasterd.json", "copytasterd.lock", "index.sqlite", "index.sqlite-wal", "index.sqlite-shm", *AREAS}
        left += [p.name for p in self.path.iterdir() if p.name not in known]
        # An empty directory of the inbox may stay: a user may be about to put a file into it.
        left += [str(p.relative_to(self.path)) for p in (self.path / "rejected").rglob("*")
                 if p.is_dir() and not any(p.iterdir())]
        left += [n for n in self.files("rejected") if n.endswith(".reason.json") and n[:-12] not in self.files("rejected")]
        return left

    def state(self):
        """The state that must be the same after every run: files and articles, without times."""
        files = {}
        for area in AREAS:
            for name in self.files(area):
                content = (self.path / name).read_bytes()
                if name.endswith(".reason.json"):
                    reason = json.loads(content)
                    reason.pop("rejected")
                    content = json.dumps(reason, sort_keys=True).encode()
                files[DAY.sub("archive/DAY/", name)] = hashlib.sha256(content).hexdigest()
        exported = self.copytaster("export", "--text")
        if exported.returncode not in (0, 1):
            raise Broken(f"export: exit {exported.returncode}: {exported.stderr.decode()}")
        articles = collections.Counter()
        for line in exported.stdout.splitlines():
            article = json.loads(line)
            articles[json.dumps({k: v for k, v in article.items() if k not in ("received", "file")}, sort_keys=True)] += 1
        return {"files": files, "articles": dict(articles)}

    def history(self, name):
        """The output of trace for a name: every decision and place, without times."""
        said = self.copytaster("trace", name, "--json")
        steps = collections.Counter()
        for line in said.stdout.splitlines():
            step = json.loads(line)
            key = (step["step"], step["file"]["name"], step["file"]["member"], step["outcome"], step["article"],
                   step["stage"], step["reason"], DAY.sub("archive/DAY/", step["place"] or ""))
            steps[key] += 1
        return steps

    def verify(self):
        """Runs `verify --deep`."""
        said = self.copytaster("verify", "--deep")
        if said.returncode != 0:
            raise Broken(f"verify: exit {said.returncode}: {said.stdout.decode()}{said.stderr.decode()}")


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def until(seconds, condition, pause=0.01):
    """Waits until the condition holds; returns whether it held in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(pause)
    return condition()
