const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An unsigned number of 32 bits in digits, capitals, small letters, left-padded with `0` to `width`. */
export function base62(value: number, width = 0): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62] + text
  return text.padStart(width, '0')
}
