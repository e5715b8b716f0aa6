import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { asciiDigits } from './digits'

/** The country that a number without one belongs to. */
const COUNTRY: CountryCode = 'IN'

/** A phone number as people write it, in the digits of any script, in E.164 (`+919876543210`). Null when it cannot be one. */
export function toE164(phone: string): string | null {
  const number = parsePhoneNumberFromString(asciiDigits(phone), { defaultCountry: COUNTRY, extract: false })
  return number?.isValid() && !number.ext ? number.number : null
}

/** The address that dials a number, from abroad as well; what is no number we know is dialled as it stands. */
export function dialling(phone: string): string {
  return `tel:${toE164(phone) ?? asciiDigits(phone).replace(/[^\d+]/g, '')}`
}
