/** The country that a number without one belongs to. */
const COUNTRY_CODE = '91'
const NATIONAL_DIGITS = 10

/** A phone number as people write it, in E.164 (`+919876543210`). Null when it cannot be one. */
export function toE164(phone: string): string | null {
  const compact = phone.replace(/[\s().-]/g, '')
  if (/^\+[1-9]\d{7,14}$/.test(compact)) return compact
  const national = compact.replace(/^0/, '')
  return /^\d+$/.test(national) && national.length === NATIONAL_DIGITS ? `+${COUNTRY_CODE}${national}` : null
}
