/** Characters of an endpoint's address. */
export const PUSH_ENDPOINT_MAX = 1000

/** Browsers' push services by host: only these are called, since a browser's address is what anybody sends us. */
const PUSH_SERVICES = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com']
/** Services that give each region a host of its own. */
const PUSH_SERVICE_DOMAINS = ['.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com']

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Whether an address is one of a known push service, over https at its ordinary port. On a trial where the estate itself
 * lives at a loopback address, an http endpoint on the same machine is one too.
 */
export function isPushEndpoint(endpoint: string, estateUrl: string): boolean {
  if (endpoint.length > PUSH_ENDPOINT_MAX || !URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password } = new URL(endpoint)
  if (username || password) return false
  if (protocol === 'http:') return LOOPBACK.test(hostname) && LOOPBACK.test(new URL(estateUrl).hostname)
  const isKnown =
    PUSH_SERVICES.includes(hostname) || PUSH_SERVICE_DOMAINS.some((domain) => hostname.endsWith(domain))
  return protocol === 'https:' && port === '' && isKnown
}

/** An uncompressed point of P-256, 65 bytes in base64url. */
const P256DH = /^B[\w-]{86}=?$/
/** 16 bytes in base64url. */
const AUTH = /^[\w-]{22}(==)?$/

/** Whether a browser's public key has its form. */
export const isPushKey = (text: string): boolean => P256DH.test(text)

/** Whether a browser's shared secret has its form. */
export const isPushSecret = (text: string): boolean => AUTH.test(text)
