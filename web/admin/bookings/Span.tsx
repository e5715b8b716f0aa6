import { spanInWords } from './spans'

/** From when until when, in the facility's zone. */
export function Span({ start, end, zone }: { start: Date; end: Date; zone: string }) {
  return <time dateTime={`${start.toISOString()}/${end.toISOString()}`}>{spanInWords(start, end, zone)}</time>
}
