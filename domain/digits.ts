/** Digits of the scripts of India and of others, as people type them, as 0–9: `०५००` is `0500`. The rest stays as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit)
}

/** The decimal digits of a script stand in a row that begins at a nought. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
