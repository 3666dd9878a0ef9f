import { KeysieveError } from '../model/error.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'

/** `keysieve hook <kind> [files…]`: what the installed hooks and the pre-commit framework's manifest call. */
export async function hook(io: Io, kind: string, files: readonly string[], options: ScanOptions): Promise<number> {
  if (io.env.KEYSIEVE === '0') {
    io.stderr.write('keysieve: switched off by KEYSIEVE=0; nothing was scanned\n')
    return 0
  }
  switch (kind) {
    case 'pre-commit':
    case 'pre-merge-commit': {
      const { staged } = await import('./staged.ts')
      return staged(io, { ...options, paths: [], all: false })
    }
    case 'pre-push': {
      const { prePush } = await import('./hook-refs.ts')
      return prePush(io, options, files)
    }
    case 'pre-receive': {
      const { preReceive } = await import('./hook-refs.ts')
      return preReceive(io, options)
    }
    case 'commit-msg': {
      const { commitMessage } = await import('./hook-message.ts')
      return commitMessage(io, options, files)
    }
    case 'framework': {
      const { framework } = await import('./framework.ts')
      return framework(io, files, options)
    }
    default:
      throw new KeysieveError(
        'usage',
        `there is no hook "${kind}"`,
        'The hooks are pre-commit, pre-merge-commit, pre-push, commit-msg, pre-receive and framework.',
      )
  }
}
