import type { ClientBase } from 'pg'
import { insertRows } from '../../seed/insert'
import { type Chronicle, ticketRow } from './chronicle'
import { continueNumbers } from './numbers'

/** Writes tickets, timelines, escalations and audit, and lets numbers go on after them. */
export async function storeHistory(client: ClientBase, chronicles: readonly Chronicle[]): Promise<void> {
  await insertRows(
    client,
    'tickets',
    chronicles.map(({ ticket }) => ticketRow(ticket)),
  )
  await insertRows(
    client,
    'ticket_updates',
    chronicles.flatMap(({ updates }) => updates),
  )
  await insertRows(
    client,
    'ticket_escalations',
    chronicles.flatMap(({ escalations }) => escalations),
  )
  await insertRows(
    client,
    'audit_events',
    chronicles.flatMap(({ audits }) => audits),
  )
  await continueNumbers(
    client,
    chronicles.map(({ ticket }) => ticket.number),
  )
}
