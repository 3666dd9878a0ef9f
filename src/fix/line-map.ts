/** Which lines of one version of a text are lines of another one. */

/** More cells than this are not compared: what differs is one hunk then. */
const MAX_CELLS = 4_000_000

/** Longest common subsequence of lines; carriage returns at their ends do not count. */
export function mapLines(first: readonly string[], second: readonly string[]): number[] {
  const a = first.map(bare)
  const b = second.map(bare)
  const equal = new Array<number>(a.length).fill(-1)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) equal[head] = head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++
    equal[a.length - tail] = b.length - tail
  }
  const rows = a.length - head - tail
  const columns = b.length - head - tail
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return equal
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[head + i] === b[head + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[head + i] === b[head + j]) equal[head + i++] = head + j++
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return equal
}

function bare(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
