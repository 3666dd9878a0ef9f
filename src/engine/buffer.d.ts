/** Methods of Node's Buffer that its type declarations leave out; `toString(encoding, from, to)` is the same, slower. */
interface Buffer {
  hexSlice(start?: number, end?: number): string
  latin1Slice(start?: number, end?: number): string
  utf8Slice(start?: number, end?: number): string
}
