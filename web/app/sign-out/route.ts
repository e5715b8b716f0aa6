import { logoutOperation } from 'payload'
import { findViewer } from '@/web/data/viewer'

/** Whoever opens the address is led home: only a form signs anybody out. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: '/' } })
}

/**
 * `POST /sign-out`: ends this sign-in and has the browser forget everything private that it kept. A plain form leads
 * here, so that it works without JavaScript; foreign forms are refused before (web/foreign-forms.ts).
 */
export async function POST(): Promise<Response> {
  const viewer = await findViewer()
  if (viewer) {
    const { payload, req } = viewer
    await logoutOperation({ collection: payload.collections.users, req })
  }
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/sign-in',
      'Set-Cookie': 'payload-token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      'Clear-Site-Data': '"cache", "storage"',
      'Cache-Control': 'no-store',
    },
  })
}
