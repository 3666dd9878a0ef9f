/** Milliseconds of CPU time that this process has taken: other programs on the machine have no part in it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The least CPU time of some runs: what else the process does (compiling, collecting) hits not all of them. */
export function leastCpuMs(rounds: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = cpuMs()
    run()
    least = Math.min(least, cpuMs() - before)
  }
  return least
}
