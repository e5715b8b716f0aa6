import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { firstStay, planStays, type Residence, type Stay } from '@/domain/people/occupancy'
import { localDate, localDaySpan } from '@/domain/time'
import { env } from '@/server/env'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

/** What of the register a stay is made of. */
const STAY_FIELDS = ['name', 'flat', 'residentType', 'moveInDate', 'moveOutDate']

/** Writes down who lives where and in what capacity, as the register changes (domain/people/occupancy.ts). */
export const keepOccupancy: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const today = localDate(nowOf(req), env.timeZone)
  const id = String(doc.id)
  if (operation === 'create') {
    await write(req, id, null, firstStay(residenceOf(doc), today))
    return doc
  }
  if (STAY_FIELDS.every((field) => sameValue(doc[field], previousDoc?.[field]))) return doc
  const latest = await latestStay(req, id)
  const plan = planStays(residenceOf(previousDoc ?? doc), residenceOf(doc), latest?.stay ?? null, today)
  if (latest && plan.latest) await write(req, id, latest.id, await notBefore(req, id, latest.id, plan.latest))
  if (plan.next) await write(req, id, null, plan.next)
  return doc
}

function residenceOf(row: Row): Residence {
  return {
    name: String(row.name ?? ''),
    flatId: idOf(row.flat) ?? '',
    residentType: row.residentType as Residence['residentType'],
    moveIn: dayOf(row.moveInDate),
    moveOut: dayOf(row.moveOutDate),
  }
}

function dayOf(value: unknown): string | null {
  return value ? localDate(new Date(String(value)), env.timeZone) : null
}

async function latestStay(req: PayloadRequest, resident: string): Promise<{ id: string; stay: Stay } | null> {
  const [row] = await staysOf(req, resident, 1)
  if (!row) return null
  const { id, residentName, residentType, from, to, flat } = row
  const name = residentName ?? ''
  const type = residentType ?? 'owner'
  const stay = { name, flatId: idOf(flat) ?? '', residentType: type, from: dayOf(from) ?? '', to: dayOf(to) }
  return { id, stay }
}

async function staysOf(req: PayloadRequest, resident: string, limit: number) {
  const { docs } = await req.payload.find({
    collection: 'occupancies',
    where: { resident: { equals: resident } },
    sort: '-from',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** A stay that is set right does not reach into the one before it. */
async function notBefore(req: PayloadRequest, resident: string, id: string, stay: Stay): Promise<Stay> {
  const rows = await staysOf(req, resident, 2)
  const end = dayOf(rows.find((row) => row.id !== id)?.to)
  if (end === null || stay.from >= end) return stay
  return { ...stay, from: end, to: stay.to !== null && stay.to < end ? end : stay.to }
}

/** Writes one stay, its days as the first instants of the estate's. */
async function write(req: PayloadRequest, resident: string, id: string | null, stay: Stay): Promise<void> {
  const { payload } = req
  const system = asSystem(req, 'keep-occupancy')
  const data = {
    flat: stay.flatId,
    resident,
    residentName: stay.name,
    residentType: stay.residentType,
    from: startOf(stay.from),
    to: stay.to === null ? null : startOf(stay.to),
  }
  if (id === null) {
    await payload.create({ collection: 'occupancies', data, overrideAccess: true, depth: 0, req: system })
    return
  }
  await payload.update({ collection: 'occupancies', id, data, overrideAccess: true, depth: 0, req: system })
}

const startOf = (day: string): string => localDaySpan(day, day, env.timeZone)?.start.toISOString() ?? day
