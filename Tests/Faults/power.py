# SPDX-License-Identifier: Apache-2.0
"""Power cuts on a real file system: reconstructs the disk as it was at every flush, with none, all or some of the later
writes, mounts it and starts the daemon on it."""
import collections, hashlib, json, os, random, re, shutil, signal, struct, subprocess, sys, tempfile, time
from pathlib import Path

from scenarios import FEED, PAGE, PICTURE, TEXT
from spool import AREAS, Broken, Spool, compiled, kill, until

SIZES = {"ext4": 64 << 20, "xfs": 300 << 20, "btrfs": 128 << 20}
MAKE = {"ext4": ["mkfs.ext4", "-q", "-F"], "xfs": ["mkfs.xfs", "-q", "-f"], "btrfs": ["mkfs.btrfs", "-q", "-f"]}
STORED = re.compile(r"^\w+: (?:stored|known|rejected) .*$", re.MULTILINE)
#: Bytes that a disk writes atomically: a write never arrives in smaller parts.
SECTOR = 4096


def call(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout.strip()


class Mounted:
    """A disk image on a loop device, mounted."""

    def __init__(self, image, place):
        self.device, self.place = call("losetup", "-f", "--show", image), place
        try:
            call("mount", self.device, place)
        except subprocess.CalledProcessError as error:
            call("losetup", "-d", self.device)
            raise Broken(f"the file system does not mount: {error.stderr}") from None

    def end(self):
        until(10, lambda: subprocess.run(["umount", self.place], capture_output=True).returncode == 0, 0.1)
        call("losetup", "-d", self.device)


class PlacedSpool(Spool):
    """A spool on the mounted file system, with its log elsewhere."""

    def __init__(self, build, path, log):
        self.build, self.path, self.log = build, path, log
        self.path.mkdir(exist_ok=True)
        (self.path / "inbox").mkdir(exist_ok=True)


def texts(count, seed):
    """Texts that have nothing in common."""
    words = random.Random(seed)
    def word():
        return "".join(words.choice("bcdfglmnprstv") + words.choice("aeiou") for _ in range(words.randint(2, 4)))
    return [f"Titre {word()} {word()} {word()} {word()}\n\n" + " ".join(word() for _ in range(120)) + ".\n" for i in range(count)]


def write_durably(path, content):
    """Writes a file durably: temporary name, fsync, rename, fsync of the directory."""
    draft = path.with_name("." + path.name)
    with open(draft, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.rename(draft, path)
    directory = os.open(path.parent, os.O_RDONLY)
    os.fsync(directory)
    os.close(directory)


class Recording:
    """A run of the daemon on a disk whose writes are all logged."""

    def __init__(self, build, base, kind, disposition, seed):
        self.build, self.base, self.kind, self.disposition = build, base, kind, disposition
        self.image, self.log, self.mounted, self.said = (base / n for n in ("image", "blocks.log", "spool", "daemon.log"))
        self.files = {}
        #: The moment (offset in the log of blocks) from which a file must be complete on disk, and the reason why.
        self.promised = {}
        self.seed = seed

    def moment(self):
        return self.log.stat().st_size

    def make(self, blocks):
        with open(self.image, "wb") as image:
            image.truncate(SIZES[self.kind])
        call(*MAKE[self.kind], self.image)
        front = self.base / "front"
        front.mkdir()
        self.mounted.mkdir()
        server = subprocess.Popen([blocks, self.image, self.log, front])
        try:
            if not until(10, (front / "disk").exists):
                sys.exit("the FUSE file system does not start; is FUSE available, and does this run as root?")
            disk = Mounted(front / "disk", self.mounted)
            try:
                self.work()
            finally:
                self.end = self.moment()
                disk.end()
        finally:
            subprocess.run(["fusermount3", "-u", front])
            server.wait(10)

    def work(self):
        spool = PlacedSpool(self.build, self.mounted / "s", self.said)
        self.begun = self.moment()
        daemon = spool.daemon("--set", f"disposition={self.disposition}")
        if not until(30, lambda: b"ready:" in spool.messages()):
            sys.exit(f"the daemon does not start: {spool.messages().decode()}")
        try:
            one, two, three, four = texts(4, self.seed)
            for writer, names in [
                (write_durably, {"a.txt": one, "p.html": PAGE, "f.jsonl": FEED}),
                (Path.write_bytes, {"careless.txt": two}),
                (write_durably, {"x.png": PICTURE}),
                (Path.write_bytes, {f"many-{i}.txt": t for i, t in enumerate(texts(60, self.seed + 1))}),
                (Path.write_bytes, {"second.txt": three}),
                (write_durably, {"last.txt": four}),
            ]:
                for name, content in names.items():
                    content = content if isinstance(content, bytes) else content.encode()
                    self.files[name] = content
                    writer(spool.path / "inbox" / name, content)
                    if writer is write_durably:
                        self.promised[name] = ("its writer had synced it", self.moment())
                self.wait_for_reports(spool, names)
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(60)

    def wait_for_reports(self, spool, names):
        """Waits until all files are reported as processed, and notes the moment of each report."""
        waiting = set(names)
        def all_reported():
            for line in STORED.findall(spool.messages().decode()):
                for name in [n for n in waiting if f"({n})" in line or f"({n}:" in line or f" {n}:" in line]:
                    waiting.discard(name)
                    self.promised.setdefault(name, ("the daemon had reported its outcome", self.moment()))
            return not waiting
        if not until(60, all_reported, 0.002):
            sys.exit(f"not processed within a minute: {sorted(waiting)}\n{spool.messages().decode()}")

    def events(self):
        """Yields (offset in the log after the event, kind, offset, bytes)."""
        with open(self.log, "rb") as log:
            while head := log.read(17):
                kind, offset, length = head[:1], *struct.unpack("=QQ", head[1:])
                yield log.tell() + (length if kind == b"W" else 0), kind, offset, log.read(length) if kind == b"W" else b""


def write(file, offset, content):
    os.pwrite(file, content, offset)


def cuts(recording, ways, every):
    """Yields possible images of the disk after a power cut: (moment, which writes after the last flush were kept, image)."""
    image = recording.base / "rolling"
    call("cp", "--sparse=always", recording.image, image)
    dice = random.Random(recording.seed)
    rolling = os.open(image, os.O_RDWR)
    pending, moment, number = [], 0, 0
    for after, kind, offset, content in recording.events():
        if after > recording.end:
            break
        if kind == b"W":
            pending.append((after, offset, content))
            continue
        if pending and after > recording.begun:
            number += 1
            if number % every == 0:
                for way in ways:
                    # A separate file: a loop device that is detached late must not write into the next image.
                    cut = recording.base / f"cut-{number}-{way}"
                    call("cp", "--sparse=always", image, cut)
                    upto = keep(cut, pending, way, dice)
                    yield max(moment, upto) if way == "all" else moment, way, cut
                    cut.unlink()
        for _, offset, content in pending:
            write(rolling, offset, content)
        pending, moment = [], after
    os.close(rolling)


def keep(cut, pending, way, dice):
    """Applies the kept part of the writes since the last flush to the image. Returns the moment of the last write, or 0."""
    if way == "none":
        return 0
    file = os.open(cut, os.O_RDWR)
    for _, offset, content in pending:
        for start in range(0, len(content), SECTOR):
            if way == "all" or dice.random() < 0.5:
                write(file, offset + start, content[start:start + SECTOR])
    os.close(file)
    return pending[-1][0] if way == "all" else 0


def check(recording, moment, cut):
    """Mounts the image, starts the daemon on it, and checks the result."""
    place = recording.base / "after"
    place.mkdir(exist_ok=True)
    disk = Mounted(cut, place)
    said = recording.base / "after.log"
    said.unlink(missing_ok=True)
    try:
        if not (place / "s").exists():
            (place / "s").mkdir()
        spool = PlacedSpool(recording.build, place / "s", said)
        daemon = spool.daemon("--once", "--set", f"disposition={recording.disposition}", "--set", "hold_time=0")
        try:
            status = daemon.wait(60)
        except subprocess.TimeoutExpired:
            kill(daemon)
            raise Broken("the next start does not end") from None
        if status != 0:
            raise Broken(f"the next start ended with {status}: {spool.messages().decode()[-400:]}")
        spool.verify()
        check_files(recording, spool, moment)
        left = [n for n in spool.leftovers() if n != ".copytasterd.json.new"]
        if left:
            raise Broken(f"left over: {left}")
    finally:
        disk.end()


def check_files(recording, spool, moment):
    found = spool.digests()
    indexed = collections.Counter()
    for line in spool.copytaster("export", "--text").stdout.splitlines():
        article = json.loads(line)
        indexed[article["file"]["name"]] += 1
    for name, content in recording.files.items():
        places = found.get(hashlib.sha256(content).hexdigest(), [])
        promise, since = recording.promised[name]
        if len(places) > 1:
            raise Broken(f"{name} is in {places}")
        if moment < since:
            continue
        rejected = name.endswith(".png")
        if not places and (recording.disposition != "delete" or rejected):
            raise Broken(f"{name} is lost, although {promise}")
        wanted = 0 if rejected else 3 if name.endswith(".jsonl") else 1
        if indexed[name] != wanted:
            raise Broken(f"{name} has {indexed[name]} articles in the index, not {wanted}, although {promise}")
        if places and not places[0].startswith("rejected" if rejected else recording.disposition.replace("keep", "inbox")):
            raise Broken(f"{name} is in {places[0]}, although {promise}")


def run(build, directory, kinds, dispositions, ways, every, seed):
    blocks = compiled("blocks.c", *call("pkg-config", "--cflags", "--libs", "fuse3").split())
    wrong = total = 0
    print("| file system, disposition | files | flushes | power cuts | wrong after the next start |\n|---|---|---|---|---|")
    for kind in kinds:
        for disposition in dispositions:
            base = Path(tempfile.mkdtemp(prefix="copytaster-power-", dir=directory))
            try:
                recording = Recording(build, base, kind, disposition, seed)
                recording.make(blocks)
                flushes = sum(1 for after, what, *_ in recording.events() if what == b"F" and after <= recording.end)
                count, found = 0, collections.defaultdict(list)
                for moment, way, cut in cuts(recording, ways, every):
                    count += 1
                    try:
                        check(recording, moment, cut)
                    except Broken as broken:
                        found[re.sub(r"\d+", "#", str(broken))[:70]].append((moment, way, str(broken)))
                bad = sum(map(len, found.values()))
                print(f"| {kind}, {disposition} | {len(recording.files)} | {flushes} | {count} | {bad} |", flush=True)
                for alike in found.values():
                    print(f"    {len(alike)} times, first at {alike[0][0]} with {alike[0][1]} kept: {alike[0][2][:700]}", flush=True)
                wrong, total = wrong + bad, total + count
            finally:
                shutil.rmtree(base, ignore_errors=True)
    print(f"\n{total} power cuts; {wrong} of them left something wrong.")
    return 1 if wrong or not total else 0
