import { publicSettings } from '@/web/data/settings'
import { pageWords } from '@/web/i18n/words'
import { accentOf } from '@/web/ui/accent'
import { shortName } from './short-name'

export const dynamic = 'force-dynamic'

/** Seconds for which a browser goes by what it knows of the name and the colours. */
const MAX_AGE_SECONDS = 300
/** The page's own, in the light (styles/tokens.css). */
const PAPER = '#f4f2ea'

const png = (name: string, sizes: string, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}.png`,
  sizes,
  type: 'image/png',
  purpose,
})

/** What a phone needs to install the estate: its name, its colours, and where it begins. */
export async function GET(): Promise<Response> {
  const [{ name, accentColor }, { t, language }] = await Promise.all([publicSettings(), pageWords()])
  const manifest = {
    id: '/',
    name,
    short_name: shortName(name),
    description: t('shell.appDescription', { name }),
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: accentOf(accentColor).light,
    icons: [
      png('icon-192', '192x192', 'any'),
      png('icon-512', '512x512', 'any'),
      png('maskable-512', '512x512', 'maskable'),
    ],
    shortcuts: [
      { name: t('common.report'), url: '/tickets/new' },
      { name: t('shell.myTickets'), url: '/tickets' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': `public, max-age=${MAX_AGE_SECONDS}`,
      Vary: 'Accept-Language, Cookie',
    },
  })
}
