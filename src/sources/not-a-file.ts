/** Thrown by `open` for what is no problem but a skip. */
export class NotAFile extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}
