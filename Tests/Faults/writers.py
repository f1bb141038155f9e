# SPDX-License-Identifier: Apache-2.0
"""Twelve kinds of concurrent writers into one inbox, with repeated kills of the daemon and the shortest possible event
queue of the kernel: every complete file must be stored once; every incomplete file must be held."""
import collections, hashlib, json, mmap, os, shutil, signal, subprocess, sys, tempfile, threading, time
from pathlib import Path

from power import texts
from spool import Broken, Spool, kill, until

QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
#: For each kind of writer, every N-th file is left incomplete, as by a writer that was killed.
HALVES = 50


def page(text, number):
    """A text as HTML, whose end can be detected."""
    title, _, body = text.partition("\n\n")
    return (f"<!DOCTYPE html>\n<html lang=\"fr\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\n"
            f"<p>{body.strip()}</p>\n<p>Numéro {number} de la série.</p></article></body></html>\n")


class Staging:
    """The directory in which writers prepare their files, and the inbox into which they write them."""

    def __init__(self, spool):
        self.inbox = spool.path / "inbox"
        self.source = spool.path.with_name(spool.path.name + ".staging")
        self.source.mkdir()

    def make(self, name, content):
        path = self.source / name
        path.write_bytes(content)
        return path


def cp(staging, files):
    for name, content in files:
        subprocess.run(["cp", staging.make(name, content), staging.inbox], check=True)


def mv(staging, files):
    for name, content in files:
        subprocess.run(["mv", staging.make(name, content), staging.inbox], check=True)


def link(staging, files):
    for name, content in files:
        path = staging.make(name, content)
        os.link(path, staging.inbox / name)
        path.unlink()


def in_lots(command, staging, files, lot=100):
    files = list(files)
    for start in range(0, len(files), lot):
        outgoing = staging.source / f"{command[0]}-{len(command)}-{start}"
        outgoing.mkdir()
        for name, content in files[start:start + lot]:
            (outgoing / name).write_bytes(content)
        yield outgoing


def rsync(staging, files, *options):
    command = ["rsync", "-a", *options]
    for outgoing in in_lots(command, staging, files):
        subprocess.run([*command, f"{outgoing}/", f"{staging.inbox}/"], check=True)


def rsync_inplace(staging, files):
    rsync(staging, files, "--inplace")


def sftp(staging, files):
    server = next(p for p in ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server") if os.path.exists(p))
    for outgoing in in_lots(["sftp"], staging, files):
        orders = "".join(f'put "{p}" "{staging.inbox}/{p.name}"\n' for p in outgoing.iterdir())
        subprocess.run(["sftp", "-q", "-b", "-", "-D", server], input=orders.encode(), check=True, stdout=subprocess.DEVNULL)


def unnamed(staging, files):
    """Creates an O_TMPFILE, then gives it a name."""
    inbox = os.open(staging.inbox, os.O_RDONLY)
    for name, content in files:
        file = os.open(staging.inbox, os.O_TMPFILE | os.O_WRONLY, 0o644)
        os.write(file, content)
        # With a directory's descriptor Python calls linkat(2), which follows the link.
        os.link(f"/proc/self/fd/{file}", name, dst_dir_fd=inbox)
        os.close(file)
    os.close(inbox)


def maildir(staging, files):
    """tmp/ is outside the inbox, new/ in it; link and unlink, as qmail does."""
    (staging.source / "tmp").mkdir()
    (staging.inbox / "maildir/new").mkdir(parents=True, exist_ok=True)
    for name, content in files:
        path = staging.make("tmp/" + name, content)
        # The daemon removes directories that it emptied.
        while True:
            try:
                os.link(path, staging.inbox / "maildir/new" / name)
                break
            except FileNotFoundError:
                (staging.inbox / "maildir/new").mkdir(parents=True, exist_ok=True)
        path.unlink()


def slow(staging, files):
    """Writes in pieces with pauses through one descriptor."""
    files = list(files)
    for start in range(0, len(files), 40):
        opened = [(open(staging.inbox / name, "wb", buffering=0), content) for name, content in files[start:start + 40]]
        for part in range(4):
            for file, content in opened:
                size = len(content) // 4 + 1
                file.write(content[part * size:(part + 1) * size])
            time.sleep(0.15)
        for file, _ in opened:
            file.close()


def reopening(staging, files):
    """Writes half, closes, opens again and writes the rest."""
    files = list(files)
    for start in range(0, len(files), 40):
        for step in (0, 1):
            for name, content in files[start:start + 40]:
                half = len(content) // 2
                with open(staging.inbox / name, "ab" if step else "wb") as file:
                    file.write(content[half:] if step else content[:half])
            time.sleep(0.05)


def mapped(staging, files):
    """Writes through a writable mapping after the file was closed."""
    for name, content in files:
        with open(staging.inbox / ("." + name), "w+b") as file:
            file.truncate(len(content))
            area = mmap.mmap(file.fileno(), len(content))
        area[:] = content
        area.close()
        os.rename(staging.inbox / ("." + name), staging.inbox / name)


def temporary_name(staging, files):
    """Writes under a name that is always ignored, then renames to the final name."""
    for name, content in files:
        (staging.inbox / (name + ".part")).write_bytes(content)
        os.rename(staging.inbox / (name + ".part"), staging.inbox / name)


WRITERS = [cp, mv, link, rsync, rsync_inplace, sftp, unnamed, maildir, slow, reopening, mapped, temporary_name]


def interrupted(staging, files):
    """Leaves incomplete files, as a killed writer does."""
    for name, content in files:
        (staging.inbox / name).write_bytes(content[: len(content) * 2 // 3])


class Kills:
    """Kills the daemon at intervals and starts it again."""

    def __init__(self, spool, seconds, queue):
        self.spool, self.seconds, self.queue, self.count, self.bad = spool, seconds, queue, 0, []
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.ending.is_set():
            process = start(self.spool, self.queue)
            self.ending.wait(self.seconds)
            if process.poll() is not None:
                self.bad.append(process.returncode)
                self.ending.set()
            kill(process)
            self.count += 1

    def end(self):
        self.ending.set()
        self.thread.join()


def start(spool, queue):
    """Starts a daemon whose event queue has this length. The limit applies when the queue is created and to the whole
    machine, so it is restored as soon as the daemon is ready."""
    before, seen = QUEUE.read_text(), len(spool.messages())
    try:
        if queue:
            QUEUE.write_text(str(queue))
        process = spool.daemon("--set", "hold_time=600s")
        until(30, lambda: b"ready:" in spool.messages()[seen:] or process.poll() is not None)
        return process
    finally:
        if queue:
            QUEUE.write_text(before)


def run(build, directory, count, every, queue):
    if queue and not os.access(QUEUE, os.W_OK):
        print("the event queue keeps its length: only root can shorten it", file=sys.stderr)
        queue = 0
    base = Path(tempfile.mkdtemp(prefix="copytaster-writers-", dir=directory))
    try:
        return work(build, base, count, every, queue)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def work(build, base, count, every, queue):
    spool = Spool(build, base)
    staging = Staging(spool)
    names, halves = {}, {}
    share = count // len(WRITERS)
    begun = time.monotonic()
    threads, failures = [], []
    for position, writer in enumerate(WRITERS):
        batch, cut = [], []
        for number, text in enumerate(texts(share, f"{writer.__name__}")):
            name, content = f"{writer.__name__}-{number}.html", page(text, number).encode()
            if number % HALVES == HALVES - 1:
                cut.append(("half-" + name, content))
            else:
                batch.append((name, content))
        names.update(batch)
        halves.update(cut)
        def job(writer=writer, batch=batch, cut=cut):
            try:
                writer(staging, batch)
                interrupted(staging, cut)
            except Exception as error:
                failures.append(f"{writer.__name__}: {error!r}")
        threads.append(threading.Thread(target=job))
    kills = Kills(spool, every, queue)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    written = time.monotonic() - begun
    # Kills continue while files are still being processed.
    until(4 * every, lambda: not waiting(spool, halves), 0.2)
    kills.end()
    print(f"{len(names)} complete and {len(halves)} incomplete files from {len(WRITERS)} writers in {written:.0f} s, "
          f"daemon killed {kills.count} times; queue of {queue or QUEUE.read_text().strip()} events", flush=True)
    last = start(spool, queue)
    until(120, lambda: not waiting(spool, halves) and not spool.files("work"), 0.2)
    def count_held():
        return json.loads(spool.copytaster("status", "--json").stdout).get("held")
    until(20, lambda: count_held() == len(halves), 0.5)
    held = count_held()
    last.send_signal(signal.SIGTERM)
    wrong = failures + [f"the daemon ended without a kill, with {s}" for s in kills.bad]
    if last.wait(60) != 0:
        wrong.append("the daemon did not stop with status 0")
    wrong += check(spool, names, halves, held)
    overflows = spool.messages().count(b"more events than the queue holds")
    print(f"{time.monotonic() - begun:.0f} s in all; {overflows} overflows of the queue; held {held}")
    for line in wrong[:40]:
        print("WRONG:", line)
    print(f"| {len(names) + len(halves)} | {kills.count} kills | {overflows} overflows | {len(names)} in, once | "
          f"{held} held | {len(wrong)} wrong |")
    return 1 if wrong else 0


def waiting(spool, halves):
    return [n for n in spool.files("inbox") if os.path.basename(n) not in halves]


def check(spool, names, halves, held):
    wrong = []
    found = spool.digests()
    indexed = collections.Counter()
    for line in spool.copytaster("export").stdout.splitlines():
        indexed[os.path.basename(json.loads(line)["file"]["name"])] += 1
    for name, content in names.items():
        places = found.get(hashlib.sha256(content).hexdigest(), [])
        if len(places) != 1 or not places[0].startswith("archive/"):
            wrong.append(f"{name} is in {places}")
        if indexed.pop(name, 0) != 1:
            wrong.append(f"{name} is not in the index exactly once")
    for name, content in halves.items():
        places = found.get(hashlib.sha256(content[: len(content) * 2 // 3]).hexdigest(), [])
        if places != [f"inbox/{name}"]:
            wrong.append(f"the incomplete file {name} is in {places}")
    wrong += [f"{name} is in the index" for name in indexed]
    if held != len(halves):
        wrong.append(f"{held} files are held, not {len(halves)}")
    wrong += [f"rejected: {n}" for n in spool.files("rejected")]
    wrong += [f"left over: {n}" for n in spool.leftovers()]
    try:
        spool.verify()
    except Broken as broken:
        wrong.append(str(broken))
    return wrong
