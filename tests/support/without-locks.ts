import pg from 'pg'

type Query = (this: pg.Client, ...args: unknown[]) => unknown

const ROW_LOCK = /\s+for (?:no key update|update|share)\b(?:\s+of \w+)?(?:\s+skip locked)?/gi
const ADVISORY_LOCK = /\bpg_advisory_xact_lock\(/g

/** Writes that wait for one another, so that each has read before any of them writes. */
interface Meeting {
  write: RegExp
  missing: number
  everybody: Promise<void>
  open: () => void
  meanwhile: () => Promise<unknown>
}

let meeting: Meeting | null = null

/**
 * For a control: takes the locks out of every statement that this process sends from now on, to show that the race would
 * happen without them. A file that does this tests nothing else.
 */
export function takeLocksAway(): void {
  const query = pg.Client.prototype.query as Query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text
    if (text === undefined || typeof args.at(-1) === 'function') return query.apply(this, args)
    const unlocked = text.replace(ROW_LOCK, '').replace(ADVISORY_LOCK, 'to_hex(')
    const changed = typeof first === 'string' ? unlocked : { ...(first as object), text: unlocked }
    return arrive(text).then(() => query.apply(this, [changed, ...args.slice(1)]))
  } as typeof pg.Client.prototype.query
}

/**
 * The next `count` statements that match `write` go on together, once all of them have come so far and what is done
 * `meanwhile` is over.
 */
export function meetBefore(
  write: RegExp,
  count: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): void {
  let open = () => {}
  const everybody = new Promise<void>((resolve) => {
    open = resolve
  })
  meeting = { write, missing: count, everybody, open, meanwhile }
}

async function arrive(text: string): Promise<void> {
  if (!meeting?.write.test(text)) return
  const { everybody, open, meanwhile } = meeting
  meeting.missing -= 1
  if (meeting.missing === 0) {
    meeting = null
    await meanwhile()
    open()
  }
  await everybody
}
