import { isSentToBrowsers } from '../checks/client-exposed.ts'
import { assignedName } from '../checks/text/assigned-name.ts'
import { asSevereAs, SEVERITIES, type Severity } from '../model/confidence.ts'

/** Where bundlers write what browsers load: Next.js, Vite, Create React App, Nuxt, SvelteKit, Laravel, Cordova. */
const CLIENT_BUNDLE =
  /(?:^|\/)(?:[._]next\/static|build\/static|dist\/assets|dist\/client|\.output\/public|output\/client|_app\/immutable|public\/(?:assets|build)|www\/(?:assets|build|js))\/.*\.(?:[cm]?js|css|html|json|map)$/

const BY_NAME =
  'Its name makes the bundler send it to every browser: rename it, keep it on a server, and let the page call a route there that calls the provider (a proxy).'
const BY_PLACE =
  'It stands in a built client bundle, so whoever loads the page has it: build without it, keep it on a server, and let the page call a route there that calls the provider (a proxy).'

export interface Exposed {
  readonly severity: Severity
  /** Behind the rule's remedy. */
  readonly advice: string
}

/**
 * A key that ships to browsers is a step more severe than the same key on a server. What is low is public by design and stays so.
 * @param text latin1 text that ends where the value begins
 */
export function exposureOf(severity: Severity, text: string, path: string): Exposed | undefined {
  if (!asSevereAs(severity, 'medium')) return undefined
  const advice = isSentToBrowsers(assignedName(text)) ? BY_NAME : CLIENT_BUNDLE.test(path) ? BY_PLACE : undefined
  return advice === undefined
    ? undefined
    : { severity: SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)]!, advice }
}
