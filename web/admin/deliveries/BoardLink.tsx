import Link from 'next/link'
import type { ServerProps } from 'payload'
import { moderates } from '@/domain/actor'
import { panelActor } from '@/web/data/panel-request'
import { BOARD_PATH } from './words'

/** In the panel's navigation, for those who may see the board. */
export async function BoardLink({ payload }: ServerProps) {
  if (!moderates(await panelActor(payload))) return null
  return (
    <Link className="nav__link" href={BOARD_PATH} id="nav-deliveries-board" prefetch={false}>
      <span className="nav__link-label">Delivery board</span>
    </Link>
  )
}
