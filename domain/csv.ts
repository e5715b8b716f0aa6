/** A cell of a CSV file: quoted, and harmless to a spreadsheet that would run it as a formula. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const isFormula = /^[=+\-@\t\r]/.test(text)
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** One line of a CSV file, ended as RFC 4180 says. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
