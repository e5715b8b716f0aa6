import { isSecretPath, isSignedLinkPath } from '@/server/request-check'

/** Seconds for which a browser that came over https comes by https alone: a year. */
const HSTS_SECONDS = 31_536_000

const PANEL = /^\/admin(\/|$)/
const API = /^\/api(\/|$)/
/** The one page that looks through the camera itself: photos are picked by the browser, which asks nobody. */
const EVENT_DOOR = /^\/events\/[^/]+\/check-in$/

interface Circumstances {
  /** Names the scripts and styles of this one answer. */
  nonce: string
  isHttps: boolean
  /** The development server evaluates code and styles as it goes. */
  isDev: boolean
}

/** What every answer tells the browser to refuse. Set before Next runs, which reads the nonce from the policy. */
export function securityHeaders(path: string, circumstances: Circumstances): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': referrerPolicyOf(path),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': `camera=${EVENT_DOOR.test(path) ? '(self)' : '()'}, geolocation=(), microphone=(), payment=()`,
    'Content-Security-Policy': policyOf(path, circumstances),
    ...(circumstances.isHttps ? { 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}` } : {}),
  }
}

/**
 * A link's secret goes to nobody else. With "no-referrer" a page's own form comes from nowhere, and is refused but where
 * the address alone is what counts (web/foreign-forms.ts).
 */
function referrerPolicyOf(path: string): string {
  if (isSignedLinkPath(path)) return 'no-referrer'
  return isSecretPath(path) ? 'same-origin' : 'strict-origin-when-cross-origin'
}

function policyOf(path: string, { nonce, isDev }: Circumstances): string {
  if (API.test(path)) return "default-src 'none'; frame-ancestors 'none'"
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`
  // The generated panel styles its editors inline; the residents' pages do not.
  const style = PANEL.test(path) || isDev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
