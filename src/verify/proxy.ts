import { KeysieveError } from '../model/error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The proxy that HTTPS_PROXY (or ALL_PROXY) and NO_PROXY give for a host, as curl reads them. Throws `KeysieveError` ('usage'), whose text has no password. */
export function proxyFor(host: string, env: Environment): URL | null {
  const named = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY
  if (!named || isExempt(host, env.no_proxy ?? env.NO_PROXY ?? '')) return null
  const text = named.includes('://') ? named : `http://${named}`
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    throw new KeysieveError(
      'usage',
      'the proxy of the environment (HTTPS_PROXY or ALL_PROXY) is not one that verify can use',
      'Write it as http://host:port or https://host:port.',
    )
  return url
}

/** `vendor.com`, `.vendor.com` and `*.vendor.com` speak for the domain and what is below it; `*` for everything. */
function isExempt(host: string, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .map((entry) => entry.replace(/:443$/, '').replace(/^\*?\./, ''))
    .some((entry) => entry === '*' || (entry !== '' && (host === entry || host.endsWith(`.${entry}`))))
}
