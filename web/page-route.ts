import { readdirSync } from 'node:fs'
import path from 'node:path'

/** What makes a folder an address. */
const LEAVES = ['page.tsx', 'route.ts']
const FILE = /\.[a-z0-9]{2,12}$/i

interface Folder {
  isAddress: boolean
  /** Folders whose names stand in addresses as they are. */
  named: Map<string, Folder>
  /** `[number]`, `[...slug]`: whatever stands there. */
  open: { name: string; folder: Folder } | null
}

/**
 * Answers the pattern of a page's address, `/tickets/[number]`, as the folders of the site say it: whatever is asked for,
 * there are as many answers as pages. What is no page is `asset`, a file, or `absent`.
 */
export function pageRoutes(folder = path.join(import.meta.dirname, 'app')): (path: string) => string {
  const root = read(folder)
  return (asked) => {
    if (asked.startsWith('/_next/')) return 'asset'
    if (asked === '/healthz') return '/healthz'
    const parts = asked.split('/').filter(Boolean)
    return patternOf(root, parts) ?? (FILE.test(asked) ? 'file' : 'absent')
  }
}

function patternOf(folder: Folder, [part, ...rest]: readonly string[], before = ''): string | null {
  if (part === undefined) {
    if (folder.isAddress) return before || '/'
    return folder.open?.name.startsWith('[[...') ? `${before}/${folder.open.name}` : null
  }
  const named = folder.named.get(part)
  const found = named && patternOf(named, rest, `${before}/${part}`)
  if (found || !folder.open) return found ?? null
  const { name, folder: open } = folder.open
  // The site's own page for what is absent takes every address.
  if (name.includes('...')) return before === '' ? null : `${before}/${name}`
  return patternOf(open, rest, `${before}/${name}`)
}

function read(folder: string): Folder {
  const here: Folder = { isAddress: false, named: new Map(), open: null }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) here.isAddress ||= LEAVES.includes(entry.name)
    else if (entry.name.startsWith('(')) merge(here, read(path.join(folder, entry.name)))
    else if (entry.name.startsWith('['))
      here.open = { name: entry.name, folder: read(path.join(folder, entry.name)) }
    else here.named.set(entry.name, read(path.join(folder, entry.name)))
  }
  return here
}

/** A folder in brackets stands in no address: what is in it stands beside. */
function merge(into: Folder, other: Folder): void {
  into.isAddress ||= other.isAddress
  into.open ??= other.open
  for (const [name, folder] of other.named) {
    const known = into.named.get(name)
    if (known) merge(known, folder)
    else into.named.set(name, folder)
  }
}
