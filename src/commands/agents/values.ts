import { KeysieveError } from '../../model/error.ts'
import type { Payload } from './call.ts'

export function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Throws `KeysieveError` ('usage') when the event lacks it: what cannot be read cannot be let through. */
export function stringIn(payload: Payload, ...names: readonly string[]): string {
  const found = optionalString(payload, ...names)
  if (found === null) throw malformed(payload, names[0]!)
  return found
}

/** The first of these fields that is a string. */
export function optionalString(payload: Payload, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = payload[name]
    if (typeof value === 'string') return value
  }
  return null
}

/** An object, or an object written as JSON, as some agents send their arguments. */
export function argumentsIn(payload: Payload, name: string): unknown {
  const value = payload[name]
  if (value === undefined || value === null) throw malformed(payload, name)
  return typeof value === 'string' ? (parsed(value) ?? value) : value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

export function malformed(payload: Payload, field: string): KeysieveError {
  const event = payload.hook_event_name
  const of = typeof event === 'string' && /^\w{1,40}$/.test(event) ? ` of ${event}` : ''
  return new KeysieveError(
    'usage',
    `the agent's hook input${of} has no usable "${field}", so nothing could be scanned and the call is refused`,
    'Compare the version of the agent with docs/agents.md, or take the hook out.',
  )
}
