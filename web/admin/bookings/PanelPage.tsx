import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Actor } from '@/domain/actor'
import { overseesBookings } from '@/domain/bookings/parts'
import { actorOf } from '@/hooks/actor'
import { panelRequest } from '@/web/data/panel-request'

/**
 * Who looks at a page of bookings: for those who oversee them. Whoever else asks learns nothing, and who is not signed in comes
 * back here afterwards.
 */
export async function bookingsViewer(props: AdminViewServerProps, path: string): Promise<Actor> {
  if (!props.initPageResult.req.user) redirect(`/admin/login?redirect=${encodeURIComponent(path)}`)
  const actor = await actorOf(await panelRequest(props.payload))
  if (!actor || !overseesBookings(actor)) notFound()
  return actor
}

interface PanelPageProps {
  view: AdminViewServerProps
  title: string
  path: string
  children: ReactNode
}

/** A page of our own in the panel's frame. */
export function PanelPage({ view, title, path, children }: PanelPageProps) {
  const { initPageResult, params, searchParams, payload, i18n } = view
  const { req, visibleEntities, permissions } = initPageResult
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
    >
      <Gutter className="estate-dashboard">
        <SetStepNav nav={[{ label: title, url: path }]} />
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
