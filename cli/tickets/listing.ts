import type { Output } from '../output'
import { type Column, type Paint, tsvHeader, tsvLine } from '../table'
import type { List, Ticket } from '../wire'

/** A part of a list of tickets; a plain list is one part without a name. */
export interface Section {
  /** For programs, and the key in JSON. */
  name: string
  title: string
  list: List<Ticket>
  /** What a person is shown instead of the listing's own columns. */
  columns?: Column<Ticket>[]
}

/** What is listed at one moment. */
export interface Listing {
  sections: Section[]
  columns: Column<Ticket>[]
  /** What `--json` prints. */
  json: unknown
}

interface SectionRow {
  section: string
  ticket: Ticket
}

/** Shows the listing as tables, TSV or JSON. */
export function showListing(out: Output, listing: Listing): void {
  if (out.isJson) out.json(listing.json)
  else if (out.isForPeople) showSections(out, listing)
  else out.table(rowColumns(listing), rowsOf(listing))
}

function showSections(out: Output, { sections, columns }: Listing): void {
  for (const [index, section] of sections.entries()) {
    if (index > 0) out.lines([''])
    showSection(out, section, section.columns ?? columns)
  }
}

function showSection(out: Output, section: Section, columns: Column<Ticket>[]): void {
  const { docs, totalDocs, page, limit } = section.list
  if (section.title) out.lines([heading(section, out.paint)])
  if (docs.length > 0) out.table(columns, docs)
  else if (!section.title) out.note('No tickets.')
  const first = (page - 1) * limit + 1
  const isPart = docs.length > 0 && docs.length < totalDocs
  if (isPart && !section.title) out.note(`${first}–${first + docs.length - 1} of ${totalDocs}.`)
}

function heading({ title, list }: Section, paint: Paint): string {
  const shown = list.docs.length < list.totalDocs && list.docs.length > 0 ? `, first ${list.docs.length}` : ''
  return `${paint('bold', title)} ${paint('dim', `(${list.totalDocs}${shown})`)}`
}

/** The columns of the TSV form: the section leads where there are several. */
function rowColumns(listing: Listing): Column<SectionRow>[] {
  const columns = listing.columns.map(({ name, rawName, text, raw }) => ({
    name: rawName ?? name,
    text: ({ ticket }: SectionRow) => (raw ?? text)(ticket),
  }))
  if (listing.sections.length === 1) return columns
  return [{ name: 'section', text: ({ section }) => section }, ...columns]
}

function rowsOf({ sections }: Listing): SectionRow[] {
  return sections.flatMap(({ name, list }) => list.docs.map((ticket) => ({ section: name, ticket })))
}

/** The TSV lines, each under what names it from one look to the next. */
export function listingLines(listing: Listing): Map<string, string> {
  const columns = rowColumns(listing)
  return new Map(rowsOf(listing).map((row) => [`${row.section} ${row.ticket.number}`, tsvLine(columns, row)]))
}

export function listingHeader(listing: Listing): string {
  return tsvHeader(rowColumns(listing))
}
