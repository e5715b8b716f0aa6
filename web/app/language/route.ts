import { env } from '@/server/env'
import { knownLanguage, LANGUAGE_COOKIE, LANGUAGE_COOKIE_SECONDS } from '@/web/i18n/locale'
import { ownPath } from '@/web/own-path'

/** `POST /language`: keeps the language that a visitor chose, and leads back to the page they were on. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const headers = new Headers({ Location: ownPath(form.get('back')) ?? '/', 'Cache-Control': 'no-store' })
  const language = knownLanguage(form.get('language'))
  if (language) headers.set('Set-Cookie', cookieFor(language))
  return new Response(null, { status: 303, headers })
}

function cookieFor(language: string): string {
  const secure = env.estateUrl.startsWith('https:') ? '; Secure' : ''
  const age = `Max-Age=${LANGUAGE_COOKIE_SECONDS}`
  return `${LANGUAGE_COOKIE}=${language}; Path=/; ${age}; HttpOnly; SameSite=Lax${secure}`
}
