/** The floor of a tree scan: a Node program that only reads the same files, into one reused buffer. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import path from 'node:path'

const buffer = Buffer.allocUnsafe(1024 * 1024)
let bytes = 0
const stack = [process.argv[2]]
for (let folder = stack.pop(); folder !== undefined; folder = stack.pop())
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) stack.push(full)
    else if (entry.isFile()) {
      const fd = openSync(full, 'r')
      for (let count = 1; count > 0; bytes += count) count = readSync(fd, buffer, 0, buffer.length, null)
      closeSync(fd)
    }
  }
process.stdout.write(`${bytes}\n`)
