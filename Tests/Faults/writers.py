# SPDX-License-Identifier: Apache-2.0
"""Twelve kinds of writers at once into one inbox, with the daemon killed again and again and the kernel's queue of events
as short as it goes: every complete file is taken, once; every incomplete one is held."""
import collections, hashlib, json, mmap, os, shutil, signal, subprocess, sys, tempfile, threading, time
from pathlib import Path

from power import texts
from spool import Broken, Spool, kill, until

QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
#: Of one kind of writer's files, every how many is left half written by a writer that dies.
HALVES = 50


def page(text, number):
    """As HTML, whose end can be told."""
    title, _, body = text.partition("\n\n")
    return (f"<!DOCTYPE html>\n<html lang=\"fr\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\n"
            f"<p>{body.strip()}</p>\n<p>Numéro {number} de la série.</p></article></body></html>\n")


class Yard:
    """Where the writers take their files from, and the inbox they throw them into."""

    def __init__(self, spool):
        self.inbox = spool.path / "inbox"
        self.source = spool.path.with_name(spool.path.name + ".yard")
        self.source.mkdir()

    def make(self, name, content):
        path = self.source / name
        path.write_bytes(content)
        return path


def cp(yard, files):
    for name, content in files:
        subprocess.run(["cp", yard.make(name, content), yard.inbox], check=True)


def mv(yard, files):
    for name, content in files:
        subprocess.run(["mv", yard.make(name, content), yard.inbox], check=True)


def link(yard, files):
    for name, content in files:
        path = yard.make(name, content)
        os.link(path, yard.inbox / name)
        path.unlink()


def in_lots(command, yard, files, lot=100):
    files = list(files)
    for start in range(0, len(files), lot):
        outgoing = yard.source / f"{command[0]}-{len(command)}-{start}"
        outgoing.mkdir()
        for name, content in files[start:start + lot]:
            (outgoing / name).write_bytes(content)
        yield outgoing


def rsync(yard, files, *options):
    command = ["rsync", "-a", *options]
    for outgoing in in_lots(command, yard, files):
        subprocess.run([*command, f"{outgoing}/", f"{yard.inbox}/"], check=True)


def rsync_inplace(yard, files):
    rsync(yard, files, "--inplace")


def sftp(yard, files):
    server = next(p for p in ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server") if os.path.exists(p))
    for outgoing in in_lots(["sftp"], yard, files):
        orders = "".join(f'put "{p}" "{yard.inbox}/{p.name}"\n' for p in outgoing.iterdir())
        subprocess.run(["sftp", "-q", "-b", "-", "-D", server], input=orders.encode(), check=True, stdout=subprocess.DEVNULL)


def unnamed(yard, files):
    """O_TMPFILE, then a name."""
    inbox = os.open(yard.inbox, os.O_RDONLY)
    for name, content in files:
        file = os.open(yard.inbox, os.O_TMPFILE | os.O_WRONLY, 0o644)
        os.write(file, content)
        # With a directory's descriptor Python calls linkat(2), which follows the link.
        os.link(f"/proc/self/fd/{file}", name, dst_dir_fd=inbox)
        os.close(file)
    os.close(inbox)


def maildir(yard, files):
    """tmp/ outside the inbox, new/ in it; link and unlink, as qmail does."""
    (yard.source / "tmp").mkdir()
    (yard.inbox / "maildir/new").mkdir(parents=True, exist_ok=True)
    for name, content in files:
        path = yard.make("tmp/" + name, content)
        # The daemon removes directories that it emptied.
        while True:
            try:
                os.link(path, yard.inbox / "maildir/new" / name)
                break
            except FileNotFoundError:
                (yard.inbox / "maildir/new").mkdir(parents=True, exist_ok=True)
        path.unlink()


def slow(yard, files):
    """A few bytes, a pause, and so on, with one descriptor."""
    files = list(files)
    for start in range(0, len(files), 40):
        opened = [(open(yard.inbox / name, "wb", buffering=0), content) for name, content in files[start:start + 40]]
        for part in range(4):
            for file, content in opened:
                size = len(content) // 4 + 1
                file.write(content[part * size:(part + 1) * size])
            time.sleep(0.15)
        for file, _ in opened:
            file.close()


def reopening(yard, files):
    """Writes half, closes, opens again and writes the rest."""
    files = list(files)
    for start in range(0, len(files), 40):
        for step in (0, 1):
            for name, content in files[start:start + 40]:
                half = len(content) // 2
                with open(yard.inbox / name, "ab" if step else "wb") as file:
                    file.write(content[half:] if step else content[:half])
            time.sleep(0.05)


def mapped(yard, files):
    """By a writable map of the file, closed before it is written."""
    for name, content in files:
        with open(yard.inbox / ("." + name), "w+b") as file:
            file.truncate(len(content))
            area = mmap.mmap(file.fileno(), len(content))
        area[:] = content
        area.close()
        os.rename(yard.inbox / ("." + name), yard.inbox / name)


def temporary_name(yard, files):
    """A name that everybody passes over, then the right one."""
    for name, content in files:
        (yard.inbox / (name + ".part")).write_bytes(content)
        os.rename(yard.inbox / (name + ".part"), yard.inbox / name)


WRITERS = [cp, mv, link, rsync, rsync_inplace, sftp, unnamed, maildir, slow, reopening, mapped, temporary_name]


def interrupted(yard, files):
    """A writer of half a file that is killed."""
    for name, content in files:
        (yard.inbox / name).write_bytes(content[: len(content) * 2 // 3])


class Kills:
    """A daemon that is killed every so often, and started again."""

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
    """A daemon whose queue of events is that short. The limit counts when the queue is made and is the whole machine's:
    it is put back as soon as the daemon is ready."""
    before, said = QUEUE.read_text(), len(spool.said())
    try:
        if queue:
            QUEUE.write_text(str(queue))
        process = spool.daemon("--set", "hold_time=600s")
        until(30, lambda: b"ready:" in spool.said()[said:] or process.poll() is not None)
        return process
    finally:
        if queue:
            QUEUE.write_text(before)


def run(build, directory, count, every, queue):
    if queue and not os.access(QUEUE, os.W_OK):
        print("the queue of events stays as it is: only root can shorten it", file=sys.stderr)
        queue = 0
    base = Path(tempfile.mkdtemp(prefix="copytaster-writers-", dir=directory))
    try:
        return work(build, base, count, every, queue)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def work(build, base, count, every, queue):
    spool = Spool(build, base)
    yard = Yard(spool)
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
                writer(yard, batch)
                interrupted(yard, cut)
            except Exception as error:
                failures.append(f"{writer.__name__}: {error!r}")
        threads.append(threading.Thread(target=job))
    kills = Kills(spool, every, queue)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    thrown = time.monotonic() - begun
    # The last kills hit what is still on its way.
    until(4 * every, lambda: not waiting(spool, halves), 0.2)
    kills.end()
    print(f"{len(names)} complete and {len(halves)} half files from {len(WRITERS)} writers in {thrown:.0f} s, "
          f"daemon killed {kills.count} times; queue of {queue or QUEUE.read_text().strip()} events", flush=True)
    last = start(spool, queue)
    until(120, lambda: not waiting(spool, halves) and not spool.files("work"), 0.2)
    def count_held():
        return json.loads(spool.copytaster("status", "--json").stdout).get("held")
    until(20, lambda: count_held() == len(halves), 0.5)
    held = count_held()
    last.send_signal(signal.SIGTERM)
    wrong = failures + [f"the daemon ended by itself with {s}" for s in kills.bad]
    if last.wait(60) != 0:
        wrong.append("the daemon did not stop well")
    wrong += judge(spool, names, halves, held)
    overflows = spool.said().count(b"more events than the queue holds")
    print(f"{time.monotonic() - begun:.0f} s in all; {overflows} overflows of the queue; held {held}")
    for line in wrong[:40]:
        print("WRONG:", line)
    print(f"| {len(names) + len(halves)} | {kills.count} kills | {overflows} overflows | {len(names)} in, once | "
          f"{held} held | {len(wrong)} wrong |")
    return 1 if wrong else 0


def waiting(spool, halves):
    return [n for n in spool.files("inbox") if os.path.basename(n) not in halves]


def judge(spool, names, halves, held):
    wrong = []
    found = spool.digests()
    indexed = collections.Counter()
    for line in spool.copytaster("export").stdout.splitlines():
        indexed[os.path.basename(json.loads(line)["file"]["name"])] += 1
    for name, content in names.items():
        places = found.get(hashlib.sha256(content).hexdigest(), [])
        if len(places) != 1 or not places[0].startswith("archive/"):
            wrong.append(f"{name} lies in {places}")
        if indexed.pop(name, 0) != 1:
            wrong.append(f"{name} is not in the index exactly once")
    for name, content in halves.items():
        places = found.get(hashlib.sha256(content[: len(content) * 2 // 3]).hexdigest(), [])
        if places != [f"inbox/{name}"]:
            wrong.append(f"half a file, {name}, lies in {places}")
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
