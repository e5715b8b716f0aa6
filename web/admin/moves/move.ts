/** Something that may be done with a document now, as a button that says so. Decided on the server, pressed in the browser. */
export interface Move {
  label: string
  /** What is sent. */
  body: Record<string, unknown>
  /** Said when it is done. */
  done: string
  /** Not the one that most people want now. */
  isQuiet?: boolean
  /** Sends what stands in the form too. */
  isWithForm?: boolean
  /** Asked before it is done. */
  question?: Asked
}

export interface Asked {
  heading: string
  /** What follows from it. */
  explanation?: string
  confirmLabel: string
  /** The field that the reason goes to; nothing is to be written where there is none. */
  reason?: { field: string; label: string; isNeeded: boolean }
}

/** A move's body with what was written as its reason. */
export function bodyOf({ body, question }: Move, reason: string): Record<string, unknown> {
  const field = question?.reason?.field
  return field && reason ? { ...body, [field]: reason } : body
}
