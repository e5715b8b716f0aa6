/** The two promises of a ticket: that somebody says it was seen, and that it is put right. */
export const CLOCKS = ['acknowledge', 'resolve'] as const
export type Clock = (typeof CLOCKS)[number]

/** When the clocks of a category run: always, or in the estate's service hours. Emergencies run always. */
export const CATEGORY_CLOCKS = ['always', 'service_hours'] as const
export type CategoryClock = (typeof CATEGORY_CLOCKS)[number]

export const CATEGORY_CLOCK_LABELS: Record<CategoryClock, string> = {
  always: 'Round the clock',
  service_hours: 'In service hours only',
}

/** Why work waits, as far as the clocks are concerned. */
export const HOLD_KINDS = ['resident_away', 'approval', 'part', 'weather', 'other'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

export const HOLD_KIND_LABELS: Record<HoldKind, string> = {
  resident_away: 'Resident away',
  approval: 'Waiting for approval',
  part: 'Waiting for a part',
  weather: 'Weather',
  other: 'Something else',
}

/** The reasons that stop the clock: nobody of the estate's staff can do anything about them. */
export const PAUSING_HOLDS: readonly HoldKind[] = ['resident_away', 'approval', 'weather']

/**
 * What a reason in words means to the clocks, where it is one of the list: its name or its label, alone or before a colon.
 * Everything else is `other`, which stops no clock.
 */
export function holdKindIn(reason: string | null | undefined): HoldKind {
  const said = (reason ?? '').split(':')[0]?.trim().toLowerCase() ?? ''
  const found = HOLD_KINDS.find(
    (kind) =>
      said === kind || said === kind.replaceAll('_', ' ') || said === HOLD_KIND_LABELS[kind].toLowerCase(),
  )
  return found ?? 'other'
}

/**
 * The steps of escalation: shares of the promised time in per cent, and for emergencies that nobody takes up the people on
 * call, one after the other.
 */
export const RUNGS = [
  '75',
  '100',
  '150',
  '200',
  'on_call_1',
  'on_call_2',
  'on_call_3',
  'on_call_4',
  'on_call_5',
] as const
export type Rung = (typeof RUNGS)[number]

/** The rungs that are shares of the promised time, in per cent. 100 is the miss itself. */
export const SHARE_RUNGS = ['75', '100', '150', '200'] as const satisfies readonly Rung[]

/** The job that climbs the rungs, as the rules know it. */
export const ESCALATION_JOB = 'escalate-tickets'

/** Minutes that an emergency waits for somebody to take it up before the next on call is given it. */
export const ON_CALL_MINUTES = 10

/** The longest time that a category may promise, in hours: a year. */
export const PROMISED_HOURS_MAX = 8_760
/** The shortest: five minutes, the pace at which escalations are looked for. */
export const PROMISED_HOURS_MIN = 1 / 12
/** Intervals of service hours in a week. */
export const SERVICE_HOURS_MAX = 42
/** Days on which the estate's office is closed that its settings hold. */
export const HOLIDAYS_MAX = 200
