const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

/** No row has it: an id that is none is answered like one that does not exist. */
export const NO_SUCH_ID = '00000000-0000-0000-0000-000000000000'
