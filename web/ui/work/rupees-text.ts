/** Paise as somebody types rupees, `1250.50`; empty where there is no amount. */
export function rupeesText(paise: number | null): string {
  if (paise === null) return ''
  return paise % 100 === 0 ? String(paise / 100) : (paise / 100).toFixed(2)
}
