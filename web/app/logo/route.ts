import { logoPicture } from '@/web/data/logo'

export const dynamic = 'force-dynamic'

/** Seconds after which a browser looks whether there is a new one. */
const MAX_AGE_SECONDS = 300

/** `GET /logo`: the estate's logo for everybody, signed in or not; 404 while there is none. */
export async function GET(): Promise<Response> {
  const logo = await logoPicture()
  if (!logo) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(logo.bytes, {
    headers: {
      'Content-Type': logo.type,
      'Content-Length': String(logo.bytes.length),
      'Cache-Control': `public, max-age=${MAX_AGE_SECONDS}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
