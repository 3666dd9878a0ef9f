const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/** Bytes of base64 or base64url, padded or not; undefined when the text is neither. */
export function decodeBase64(text: string): Buffer | undefined {
  if (!BASE64.test(text) || text.replace(/=+$/, '').length % 4 === 1) return undefined
  return Buffer.from(text, 'base64')
}

/** The object that base64 of JSON holds; undefined for anything else. */
export function decodeJson(text: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = decodeBase64(text)
  return bytes === undefined ? undefined : parseObject(bytes.toString('utf8'))
}

/** A JSON object; undefined for arrays, other values and text that is no JSON. */
export function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^\s*\{/.test(json)) return undefined
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
