# SPDX-License-Identifier: Apache-2.0
"""The disk of the index and the spool is slow for minutes while files arrive: the watchdog must not kill the daemon, the
status must name the disk, and nothing may be lost. Acts as the service manager: a daemon that does not ping in time is killed."""
import os, re, shutil, signal, socket, subprocess, sys, tempfile, threading, time
from pathlib import Path

from power import MAKE, PlacedSpool, call
from spool import compiled

WAIT = re.compile(r"waiting for (.*?) for (\d+) s")


class Manager:
    """Acts like systemd for a service of type notify with a watchdog."""

    def __init__(self, path, limit):
        self.limit, self.status, self.statuses, self.pings, self.gap, self.killed = limit, "", [], [], 0, False
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(path))
        self.socket.settimeout(0.2)
        self.environment = {"NOTIFY_SOCKET": str(path), "WATCHDOG_USEC": str(limit * 1_000_000)}
        self.process, self.ended = None, False
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while not self.ended:
            try:
                lines = self.socket.recv(65536).decode().split("\n")
            except socket.timeout:
                lines = []
            now = time.monotonic()
            for line in lines:
                if line.startswith("STATUS="):
                    self.status = line[7:]
                    self.statuses.append(self.status)
            if "WATCHDOG=1" in lines:
                self.gap = max(self.gap, now - (self.pings[-1] if self.pings else now))
                self.pings.append(now)
            if self.process and self.pings and now - self.pings[-1] > self.limit and not self.killed:
                self.killed = True
                self.process.send_signal(signal.SIGABRT)


def until(seconds, holds):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def article(number):
    words = " ".join(f"mot{number}x{place * 7 + number}" for place in range(150))
    return f"Dossier {number}\n\nOdile Marchetti parle du dossier {number}. {words} fin{number}.\n"


def run(build, directory, seconds, flush, watchdog):
    base = Path(tempfile.mkdtemp(prefix="copytaster-slow-", dir=directory))
    front, mounted, image, delay = (base / name for name in ("front", "disk", "image", "delay"))
    front.mkdir()
    mounted.mkdir()
    with open(image, "wb") as file:
        file.truncate(256 << 20)
    call(*MAKE["ext4"], image)
    blocks = compiled("blocks.c", *call("pkg-config", "--cflags", "--libs", "fuse3").split())
    server = subprocess.Popen([blocks, image, "/dev/null", front, delay])
    manager = Manager(base / "notify", watchdog)
    try:
        if not until(10, (front / "disk").exists):
            sys.exit("the FUSE file system does not start; is FUSE available, and does this run as root?")
        call("mount", "-o", "loop", front / "disk", mounted)
        try:
            return work(build, base, mounted, delay, manager, seconds, flush)
        finally:
            delay.write_text("0\n")
            call("umount", mounted)
    finally:
        manager.ended = True
        subprocess.run(["fusermount3", "-u", "-z", front], check=False)
        server.wait(30)
        shutil.rmtree(base, ignore_errors=True)


def work(build, base, mounted, delay, manager, seconds, flush):
    spool = PlacedSpool(build, mounted / "s", base / "messages")
    manager.process = daemon = spool.daemon(environment=manager.environment)
    if not until(30, lambda: b"ready:" in spool.messages()):
        sys.exit(f"the daemon does not start: {spool.messages().decode()}")
    delay.write_text(f"{int(flush * 1000)}\n")
    began, dropped = time.monotonic(), []

    def drop():
        # As fast as the disk allows.
        while time.monotonic() < began + seconds:
            number = len(dropped)
            dropped.append(number)
            (spool.path / "inbox" / f"{number}.txt").write_text(article(number))
            time.sleep(0.5)

    writer = threading.Thread(target=drop, daemon=True)
    writer.start()
    time.sleep(seconds)
    slow = list(manager.statuses)
    delay.write_text("0\n")
    writer.join(120)
    archived = lambda: sum(len(files) for _, _, files in os.walk(spool.path / "archive"))
    arrived = until(180, lambda: archived() == len(dropped))
    ready_again = until(120, lambda: manager.status.startswith("Ready: "))
    running = daemon.poll() is None
    daemon.send_signal(signal.SIGTERM)
    status = daemon.wait(60)
    verdict = spool.copytaster("verify", "--deep")
    waits = [(int(m[2]), m[1]) for m in map(WAIT.search, slow) if m]
    messages = spool.messages().decode()
    print(f"slow for {seconds} s, a flush of {flush:g} s, watchdog {manager.limit} s: {len(dropped)} files dropped, {archived()} archived; "
          f"longest wait reported {max(waits, default=(0, 'none'))[0]} s ({max(waits, default=(0, 'none'))[1]}); "
          f"longest time between pings {manager.gap:.1f} s of {manager.limit} s")
    for line in messages.splitlines():
        if line.startswith(("error:", "notice: working")) or "Degraded" in line:
            print(f"  journal: {line}")
    wrong = [what for what, holds in [
        ("killed by the watchdog", not manager.killed and running),
        ("the status was Stuck", not any(s.startswith("Stuck") for s in manager.statuses)),
        ("the status did not name the disk", any(what.startswith("the disk: ") for _, what in waits)),
        ("no wait was longer than the watchdog limit: nothing was tested", max(waits, default=(0, ""))[0] > manager.limit),
        ("reported more than once", messages.count("Degraded: waiting for the disk") <= 2),
        ("not all files were archived", arrived), ("not ready again", ready_again), (f"ended with {status}", status == 0),
        ("verify found something", verdict.returncode == 0),
    ] if not holds]
    for what in wrong:
        print(f"  WRONG: {what}; the last status: {manager.status}")
    return 1 if wrong else 0
