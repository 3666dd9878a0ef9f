import { realpathSync } from 'node:fs'
import { diagnose } from '../install/doctor.ts'
import { visible } from '../report/escape.ts'
import { paintFor } from '../report/paint.ts'
import { asCalled } from './called.ts'
import { type Io, wantsColor } from './io.ts'

/** `keysieve doctor`: 0 when the protection works, 2 when it does not. */
export async function doctor(io: Io, format: 'text' | 'json'): Promise<number> {
  const { works, checks: found } = await diagnose({ cwd: io.cwd, env: io.env, programPath: realpathSync(io.program) })
  const checks = found.map((check) => ({ ...check, fix: asCalled(check.fix, io) }))
  if (format === 'json') io.stdout.write(`${JSON.stringify({ works, checks }, null, 2)}\n`)
  else {
    const paint = paintFor(wantsColor(io, undefined, io.stdout))
    for (const { name, ok, needed, detail, fix } of checks) {
      const mark = ok ? 'ok     ' : needed ? paint.red('BROKEN ') : paint.yellow('note   ')
      io.stdout.write(`${mark} ${name}: ${visible(detail)}\n${!ok && fix ? `        ${visible(fix)}\n` : ''}`)
    }
    io.stderr.write(`keysieve: ${works ? 'the protection works' : 'the protection does NOT work'}\n`)
  }
  return works ? 0 : 2
}
