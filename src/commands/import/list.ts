import { gitleaksConfig } from './gitleaks-config.ts'
import { gitleaksIgnore } from './gitleaks-ignore.ts'
import { gitleaksReport } from './gitleaks-report.ts'
import type { Reader } from './imported.ts'
import { secretlint } from './secretlint.ts'
import { secretsBaseline } from './secrets-baseline.ts'
import { secretsIgnore } from './secrets-ignore.ts'

/** What can be imported; the first that accepts a file reads it. */
export const READERS: readonly Reader[] = [
  gitleaksIgnore,
  secretsIgnore,
  secretlint,
  secretsBaseline,
  gitleaksConfig,
  gitleaksReport,
]
