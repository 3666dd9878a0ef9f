/** yargs loses a lone `-` among positionals; no argument can hold a NUL, so this stands for it meanwhile. */
const STDIN = '\0-'

/** The arguments as the parser is to get them. */
export function guarded(argv: readonly string[]): string[] {
  return fileNamesLast(argv).map((arg) => (arg === '-' ? STDIN : arg))
}

/** The framework passes file names as they are, leading dashes and all: behind its options (`--name=value`) everything is a name. */
function fileNamesLast(argv: readonly string[]): string[] {
  if (argv[0] !== 'hook' || argv[1] !== 'framework') return [...argv]
  const rest = argv.slice(2)
  const first = rest.findIndex((arg) => !arg.startsWith('--') || arg === '--')
  if (first < 0 || rest[first] === '--') return [...argv]
  return [...argv.slice(0, 2), ...rest.slice(0, first), '--', ...rest.slice(first)]
}

/** A command's positionals, and whatever stands behind `--`. */
export function namesOf(positionals: readonly string[], args: object): string[] {
  const rest: unknown = Reflect.get(args, '--')
  const behind: readonly unknown[] = Array.isArray(rest) ? rest : []
  return [...positionals, ...behind].map((name) => (name === STDIN ? '-' : String(name)))
}
