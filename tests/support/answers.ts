import type { Answer } from './estate'

/** What an answer says: its status, and the code of a refusal. */
export function saying({ status, body }: Answer): string {
  const code = body?.errors?.[0]?.code
  return code ? `${status} ${code}` : String(status)
}

/** How often each answer was given. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const answer of answers) counted[saying(answer)] = (counted[saying(answer)] ?? 0) + 1
  return counted
}
