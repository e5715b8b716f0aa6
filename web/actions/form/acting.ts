import 'server-only'
import { unauthenticated } from '@/domain/violations'
import { findViewer, type Viewer } from '@/web/data/viewer'

/**
 * Whoever sends a form. A sign-in that has ended is a problem of the form, not a way to another page, so that what was
 * written stays where it is.
 * @throws RuleViolation 401.
 */
export async function actingViewer(): Promise<Viewer> {
  const viewer = await findViewer()
  if (!viewer) throw unauthenticated()
  return viewer
}
