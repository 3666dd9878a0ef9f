/** What stands for a value and is none: variables of shells and template languages, references to vaults, encrypted values. */
const INSIDE =
  /\$\{[A-Za-z_!#][\w.:?+ -]{2,80}\}|\{\{.{0,80}\}\}|\$\([A-Za-z_][\w ./"-]{3,80}\)|<%.{0,80}%>|#\{[A-Za-z_@][\w.]{2,80}\}|%\([A-Za-z_]\w{0,40}\)[sd]/s
const WHOLE =
  /^(?:\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|@[A-Z_]{2,}@|__[A-Z0-9_]+__|<[A-Za-z][\w .-]*>|\{[A-Za-z_][\w.-]*\}|%[sdv@q]|:[a-z_]+)$/
const REFERENCE =
  /^(?:process\.env\b|import\.meta\.env\b|os\.environ\b|os\.getenv\b|System\.getenv\b|ENV\[|env\.|getenv\(|op:\/\/|vault:|secret:\/\/|secretref:|ssm:|arn:aws:|keyring:|file:\/\/|projects\/[^/]+\/secrets\/|ENC\[|ENC\(|AgA[A-Za-z0-9+/]{200})/

/** True when the text is, or holds, a template or a reference instead of a value. */
export function isTemplate(text: string): boolean {
  return INSIDE.test(text) || WHOLE.test(text) || REFERENCE.test(text)
}
