import { firstNameOf } from '@/domain/people/first-name'
import { namesOf } from '@/hooks/names'
import type { Viewer } from '@/web/data/viewer'

/** What neighbours are called in the market, by their accounts' ids: the first name, and nothing by which to reach them. */
export async function firstNamesOf(
  { req }: Pick<Viewer, 'req'>,
  userIds: readonly string[],
): Promise<Map<string, string>> {
  const names = await namesOf(req, userIds)
  return new Map([...names].map(([id, name]) => [id, firstNameOf(name)]))
}
