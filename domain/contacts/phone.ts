import { toE164 } from '../phone'
import { invalid } from '../violations'

/** What India answers under few digits: 100, 112, 1912, and helplines of five. */
const SHORT_CODE = /^1\d{2,4}$/

/**
 * The number as it is kept: a short code as it is dialled, any other in E.164.
 * @throws RuleViolation 400 on `phone`.
 */
export function contactPhone(written: string): string {
  const digits = written.replace(/[\s-]+/g, '')
  const phone = SHORT_CODE.test(digits) ? digits : toE164(written)
  if (phone) return phone
  throw invalid([{ field: 'phone', message: 'Write a phone number, or a short one such as 112.' }])
}
