import type { Io } from './io.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** The parser itself answers what can stand at the cursor; SHELL tells it whether to describe what it names. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# keysieve completion bash >>~/.bashrc
_keysieve() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(SHELL=/bin/bash keysieve --get-yargs-completions "\${COMP_WORDS[@]}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _keysieve keysieve
`,
  zsh: `#compdef keysieve
# keysieve completion zsh >>~/.zshrc
_keysieve() {
  local -a found
  found=("\${(@f)$(SHELL=/bin/zsh keysieve --get-yargs-completions "\${words[@]}" 2>/dev/null)}")
  [[ -n "$found" ]] && _describe keysieve found || _files
}
compdef _keysieve keysieve
`,
  fish: `# keysieve completion fish >~/.config/fish/completions/keysieve.fish
complete -c keysieve -a '(env SHELL=/bin/bash keysieve --get-yargs-completions (commandline -opc) (commandline -ct) 2>/dev/null)'
`,
}

/** `keysieve completion`: the script that makes a shell complete commands and options. */
export async function completion(io: Io, shell: Shell): Promise<number> {
  io.stdout.write(SCRIPTS[shell])
  return 0
}
