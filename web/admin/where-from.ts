import type { Where } from 'payload'

type SearchParams = Record<string, string | string[] | undefined>
type Tree = Map<string, Tree | string>

/** The filter in a page's address, where Next gives each `where[…][…]` as a flat name. */
export function whereFrom(params: SearchParams | undefined): Where {
  const root: Tree = new Map()
  for (const [name, value] of Object.entries(params ?? {})) {
    const text = Array.isArray(value) ? value[0] : value
    if (/^where(\[[^[\]]+\])+$/.test(name) && text !== undefined) {
      plant(
        root,
        [...name.matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1] as string),
        text,
      )
    }
  }
  return plain(root) as Where
}

function plant(tree: Tree, path: string[], value: string): void {
  const [name, ...rest] = path
  if (name === undefined) return
  if (rest.length === 0) {
    tree.set(name, value)
    return
  }
  const known = tree.get(name)
  const inner: Tree = known instanceof Map ? known : new Map()
  tree.set(name, inner)
  plant(inner, rest, value)
}

/** Numbered branches become a list. A map, and not an object, until here: names come from an address. */
function plain(tree: Tree): unknown {
  const entries = [...tree].map(
    ([name, value]) => [name, value instanceof Map ? plain(value) : value] as const,
  )
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
