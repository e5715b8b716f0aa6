/** What a spreadsheet may take for the beginning of a formula, also behind what is not seen, and in its wide forms. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A cell of a CSV file: quoted, and harmless to a spreadsheet that would run it as a formula. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const isFormula = FORMULA.test(text)
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** One line of a CSV file, ended as RFC 4180 says. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
