/** Texts with a form of their own that are no keys. Each pattern is anchored and has no nested repeats. */

const EXTENSIONS =
  'aac|avi|bak|bash|bat|bin|bmp|c|cc|cert|cfg|class|cmd|conf|config|cpp|crt|cs|css|csv|cts|dart|db|dll|dmg|doc|docx|ejs|env|eot|erb|exe|ex|exs|gem|gif|go|gradle|gz|h|hbs|hpp|htm|html|ico|ini|ipynb|iso|jar|java|jpeg|jpg|js|json|json5|jsonc|jsx|jwk|key|keystore|kt|kts|less|local|lock|log|lua|m|map|markdown|md|mdx|mjs|cjs|mov|mp3|mp4|mts|o|otf|p12|pdf|pem|pfx|php|pl|plist|png|ppt|properties|proto|ps1|pub|py|pyc|rb|rs|rst|sass|scala|scss|sh|so|sol|sql|sqlite|svelte|svg|swift|tar|tf|tfstate|tfvars|tgz|toml|tpl|ts|tsv|tsx|ttf|txt|vue|war|wasm|wav|webm|webp|woff|woff2|xls|xlsx|xml|yaml|yml|zig|zip|zsh'

const FILE_NAME = new RegExp(`^[^\\s"'<>|*?]*\\.(?:${EXTENSIONS})$`, 'i')
const PATH_START =
  /^(?:\.{1,2}[/\\]|~[/\\]|[A-Za-z]:[\\/]|\\\\|\/(?:usr|etc|var|opt|home|tmp|bin|dev|mnt|app|srv|root|proc|run|Users|data|api|v\d)\/)/
const URL = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:|data:|urn:|git@)/i
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/
const HOST =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|co|cloud|local|internal|gov|edu|info|me|us|uk|de|fr|cn|jp|eu)(?::\d+)?(?:\/.*)?$/i
const VERSION = /^[v^~]?\d+(?:\.\d+){1,3}(?:[-+.][0-9A-Za-z.+-]{0,24})?$/
const DATE =
  /^\d{4}[-/.]?\d{2}[-/.]?\d{2}(?:[T _-]?\d{2}[:.-]?\d{2}(?:[:.-]?\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?$/
const NUMBER = /^[+-]?\d[\d_,]*\.\d+(?:e[+-]?\d+)?$/i
const CODE = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*(?:\(|\[["'\w])/

/** File name or path, URL, host, e-mail address. */
export function isPath(text: string): boolean {
  return FILE_NAME.test(text) || PATH_START.test(text) || URL.test(text) || EMAIL.test(text) || HOST.test(text)
}

/** Version, date, address or number with a point. */
export function isFigure(text: string): boolean {
  return VERSION.test(text) || DATE.test(text) || IPV4.test(text) || NUMBER.test(text)
}

/** A call or an index: `getPassword()`, `config["key"]`. */
export function isCode(text: string): boolean {
  return CODE.test(text)
}
