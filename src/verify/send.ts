import type { Request } from './request.ts'

/** What of an answer is looked at. The body is read by `head` or not at all. */
export interface Answer {
  readonly status: number
  readonly retryAfter: string | null
  /** A page for people, which no API sends: something between here and there, or in front of it, has answered. */
  readonly isPage: boolean
  /** The first bytes as text; the rest is never received. */
  head(mostBytes: number): Promise<string>
  drop(): void
}

/** Sends one request. Redirects are answers. Throws what the network throws, whose message may hold anything: see `codeOf`. */
export type Send = (request: Request, signal: AbortSignal) => Promise<Answer>

/** Straight to the vendor, by Node's fetch. */
export const sendDirect: Send = async ({ url, method, headers, body }, signal) => {
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' })
  const content = response.body
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    isPage: isHtml(response.headers.get('content-type')),
    head: (mostBytes) => headOf(content ?? [], mostBytes),
    drop: () => void content?.cancel().catch(() => {}),
  }
}

export function isHtml(contentType: string | null | undefined): boolean {
  return /^\s*text\/html\b/i.test(contentType ?? '')
}

/** Leaving the loop ends the stream. */
export async function headOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mostBytes: number,
): Promise<string> {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    kept.push(chunk.subarray(0, mostBytes - length))
    length += chunk.length
    if (length >= mostBytes) break
  }
  return Buffer.concat(kept).toString('utf8')
}

/** The system's or TLS's code of a failed request (`ECONNRESET`, `CERT_HAS_EXPIRED`): nothing else of an error is safe to print. */
export function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as NodeJS.ErrnoException
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code
  }
  return 'the request failed'
}
