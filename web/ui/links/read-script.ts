import { Html, html } from './html'

/** Milliseconds that a text is on a screen before it counts as read. */
const READ_MS = 2_000

/**
 * Tells the estate that the text was on a screen: for as long as it takes to be read, and never by being loaded. It
 * brings no cookie: whoever is signed in on this device may be somebody else.
 */
export function readScript(nonce: string): Html {
  const script = `(function () {
  var timer
  function tell() {
    document.removeEventListener('visibilitychange', watch)
    fetch(location.pathname, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ act: 'read' }),
      credentials: 'omit',
      keepalive: true
    }).then(function (answer) {
      if (answer.ok) document.getElementById('read-now').hidden = false
    })
  }
  function watch() {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') timer = setTimeout(tell, ${READ_MS})
  }
  document.addEventListener('visibilitychange', watch)
  watch()
})()`
  return html`<script nonce="${nonce}">${new Html(script)}</script>`
}
