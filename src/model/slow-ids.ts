/** How many ids are being worked out on another thread (id.ts): the event loop has to turn for them to come. A file of its own, since every commit loads it. */
let underWay = 0

export function isForetelling(): boolean {
  return underWay > 0
}

export function foretellingBegins(): void {
  underWay++
}

export function foretellingEnds(): void {
  underWay--
}
