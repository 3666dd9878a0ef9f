import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReportFile } from '../../src/commands/report-file.ts'
import { json } from '../../src/report/json.ts'
import { finding, reportOf } from '../report/hostile.ts'
import { temporaryFolder } from '../support/repo.ts'

const report = reportOf({
  findings: Array.from({ length: 500 }, () => finding({ path: '\u00e4\u{1f511}'.repeat(50) })),
})

/** All that a report file needs of the world. */
const io = { now: () => 0 }

describe('a report file', () => {
  it('is written whole, nothing beside it', () => {
    const folder = temporaryFolder()
    writeReportFile(io, path.join(folder, 'r.json'), json, report)
    expect(JSON.parse(readFileSync(path.join(folder, 'r.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(report)))
    expect(readdirSync(folder)).toEqual(['r.json'])
  })

  it('stays what it was when the format fails', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'r.json')
    writeFileSync(file, 'before')
    const failing = (_: unknown, write: (text: string) => void): void => {
      write('x'.repeat(200_000))
      throw new Error('no')
    }
    expect(() => writeReportFile(io, file, failing, report)).toThrow('cannot be written')
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['r.json'])
  })

  it('keeps its mode, and the link that leads to it', () => {
    const folder = temporaryFolder()
    const [file, link] = [path.join(folder, 'r.json'), path.join(folder, 'link')]
    writeFileSync(file, 'before')
    chmodSync(file, 0o640)
    symlinkSync('r.json', link)
    writeReportFile(io, link, json, report)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readFileSync(file, 'utf8')).toContain('"schema": 1')
  })

  it('may be a device', () => {
    expect(() => writeReportFile(io, '/dev/null', json, report)).not.toThrow()
  })

  it.each(['/nonexistent/folder/r.json', '/dev/null/r.json'])('names what cannot be written: %s', (file) => {
    expect(() => writeReportFile(io, file, json, report)).toThrow(file)
  })
})
