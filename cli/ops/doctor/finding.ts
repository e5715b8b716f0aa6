/** What a check found. `warn` does not break the estate, and does not fail the command. */
export interface Finding {
  /** What was looked at, in a word or two. */
  check: string
  state: 'ok' | 'warn' | 'broken'
  /** What is so. */
  message: string
  /** What to do about it. */
  advice?: string
}

export const ok = (check: string, message: string): Finding => ({ check, state: 'ok', message })
export const warn = (check: string, message: string, advice: string): Finding => ({
  check,
  state: 'warn',
  message,
  advice,
})
export const broken = (check: string, message: string, advice: string): Finding => ({
  check,
  state: 'broken',
  message,
  advice,
})

/** A check whose refusal, as an exception, already says what is wrong and what to do. */
export async function refusalAsFinding(check: string, fine: string, work: () => unknown): Promise<Finding> {
  try {
    await work()
    return ok(check, fine)
  } catch (error) {
    const [message = '', ...advice] = (error instanceof Error ? error.message : String(error)).split('; ')
    return broken(check, message, advice.join('; '))
  }
}
