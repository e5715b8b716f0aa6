import { UsageError } from './usage'

/** An instant as typed: ISO 8601, with a time zone where it has a time. @throws UsageError */
export function parseInstant(text: string): Date {
  const instant = new Date(text)
  const hasShape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text)
  if (hasShape && !Number.isNaN(instant.getTime())) return instant
  throw new UsageError(`--at takes an instant such as 2026-11-21T18:30:00+05:30, not “${text}”.`)
}
