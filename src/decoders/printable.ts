/** By byte: 1 for printable ASCII, tab, LF and CR. */
export const PRINTABLE = new Uint8Array(256)
for (let byte = 32; byte < 127; byte++) PRINTABLE[byte] = 1
for (const byte of [9, 10, 13]) PRINTABLE[byte] = 1
