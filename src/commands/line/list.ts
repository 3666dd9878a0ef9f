import { agentHook } from './agent-hook.ts'
import { audit } from './audit.ts'
import type { AddCommand } from './command.ts'
import { completion } from './completion.ts'
import { config } from './config.ts'
import { doctor } from './doctor.ts'
import { fix } from './fix.ts'
import { history } from './history.ts'
import { hook } from './hook.ts'
import { ignore } from './ignore.ts'
import { importing } from './import.ts'
import { install, uninstall } from './install.ts'
import { mask } from './mask.ts'
import { merge } from './merge.ts'
import { range } from './range.ts'
import { rules } from './rules.ts'
import { scan } from './scan.ts'
import { staged } from './staged.ts'
import { verify } from './verify.ts'

/** The commands in the order of --help. A new one is a file here and a line in this list. */
export const COMMANDS: readonly AddCommand[] = [
  scan,
  staged,
  range,
  history,
  audit,
  merge,
  hook,
  rules,
  config,
  ignore,
  importing,
  fix,
  verify,
  mask,
  agentHook,
  install,
  doctor,
  uninstall,
  completion,
]
