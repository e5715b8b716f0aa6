import type { Endpoint, SanitizedConfig } from 'payload'

const ELSEWHERE = '/api/absent'

type Known = Pick<SanitizedConfig, 'collections' | 'globals' | 'endpoints'>

/**
 * The pattern of a call's address, such as `/api/tickets/:id/suitable-staff`, out of those that the configuration has: one
 * of a limited number, whatever somebody asks for.
 * @param slug what follows `/api/`, by parts.
 */
export function routePattern(slug: readonly string[], config: Known): string {
  const [first = '', ...rest] = slug
  const collection = config.collections.find((candidate) => candidate.slug === first)
  if (collection) return patternAmong(collection.endpoints, rest, `/api/${first}`)
  const global = first === 'globals' && config.globals.find((candidate) => candidate.slug === rest[0])
  if (global) return patternAmong(global.endpoints, rest.slice(1), `/api/globals/${global.slug}`)
  return patternAmong(config.endpoints, slug, '/api')
}

function patternAmong(
  endpoints: false | readonly Pick<Endpoint, 'path'>[],
  parts: readonly string[],
  prefix: string,
): string {
  const paths = (endpoints || []).map((endpoint) => endpoint.path.split('/').filter(Boolean))
  const fitting = paths.filter((path) => fits(path, parts))
  if (fitting.length === 0) return ELSEWHERE
  // Of `/me` and `/:id` the one that says more.
  const [best = []] = fitting.sort((one, other) => openParts(one) - openParts(other))
  return [prefix, ...best].join('/')
}

const isOpen = (part: string): boolean => part.startsWith(':')
const openParts = (path: readonly string[]): number => path.filter(isOpen).length

function fits(path: readonly string[], parts: readonly string[]): boolean {
  const least = path.filter((part) => !part.endsWith('?')).length
  if (parts.length < least || parts.length > path.length) return false
  return parts.every((part, index) => {
    const known = path[index] ?? ''
    return isOpen(known) || known.toLowerCase() === part.toLowerCase()
  })
}
