import { env } from '@/server/env'

const FORM: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }

/** A day without a time, in the estate's zone. For server components. */
export function Day({ at }: { at: string }) {
  const day = new Intl.DateTimeFormat('en-IN', { ...FORM, timeZone: env.timeZone }).format(new Date(at))
  return <time dateTime={at}>{day}</time>
}
