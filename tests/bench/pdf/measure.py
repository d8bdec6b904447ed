# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs a program on some CPUs and tells its time and its peak memory, those of all its processes together."""

import dataclasses
import os
import pathlib
import signal
import subprocess
import threading
import time

SAMPLE_SECONDS = 0.05


@dataclasses.dataclass(frozen=True)
class Run:
    """How a run went: its wall time and CPU time, its peak memory, and why it failed, if it did."""

    seconds: float
    cpu_seconds: float
    megabytes: float
    fault: str = ""


def list_processes(leader):
    """The process, what it started and what these started, as far as they live."""
    found = {leader}
    for entry in sorted((int(name) for name in os.listdir("/proc") if name.isdigit())):
        try:
            stat = pathlib.Path(f"/proc/{entry}/stat").read_text(encoding="ascii", errors="replace")
        except OSError:
            continue
        _, parent, _, session = stat.rpartition(")")[2].split()[:4]
        if int(parent) in found or int(session) == leader:
            found.add(entry)
    return found


def read_share(process):
    """The memory of a process in kB, of pages that several share its part (proc_pid_smaps(5))."""
    try:
        for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


class Sampler(threading.Thread):
    """Looks at the processes now and then; of one alone the kernel itself keeps the peak, at no cost to it."""

    def __init__(self, leader):
        super().__init__(daemon=True)
        self.leader = leader
        self.ended = threading.Event()
        self.peak = 0

    def run(self):
        while not self.ended.wait(SAMPLE_SECONDS):
            processes = list_processes(self.leader)
            if len(processes) > 1:
                self.peak = max(self.peak, sum(map(read_share, processes)))


def end_family(leader):
    for process in list_processes(leader):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def run(command, cpus, limit, log, output=None):
    """Runs the command; what it prints goes to output, if given, and else to the log. Ends it after limit seconds."""
    with open(log, "wb") as errors, open(output or os.devnull, "wb") as printed:
        started = time.perf_counter()
        process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "taskset", "-c", cpus, *command],
                                   stdin=subprocess.DEVNULL, stdout=printed if output else errors, stderr=errors,
                                   start_new_session=True)
    sampler = Sampler(process.pid)
    sampler.start()
    timer = threading.Timer(limit, end_family, (process.pid,))
    timer.start()
    try:
        # Its number stays its own until wait4, so nobody else can be ended in its place.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        seconds = time.perf_counter() - started
    finally:
        timer.cancel()
        timer.join()
        sampler.ended.set()
        sampler.join()
        end_family(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    fault = ""
    if seconds >= limit:
        fault = f"over {limit:g} s"
    elif status != 0:
        fault = f"failed ({process.returncode})"
    return Run(seconds, usage.ru_utime + usage.ru_stime, max(sampler.peak, usage.ru_maxrss) * 1024 / 1e6, fault)
