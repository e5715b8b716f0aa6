import type { Language } from '@/domain/notifications'
import type { PublicSettings } from '@/web/data/settings'
import type { Words } from '@/web/i18n/words'
import { accentOf } from '../accent'
import { Html, html } from './html'

/** What every page behind a signed link is made with. */
export interface LinkFrame {
  language: Language
  t: Words
  settings: PublicSettings
  /** Lets this answer's own script and style run. */
  nonce: string
}

/**
 * A whole page for whoever opens a link, signed in or not: without the site's frame, which would say things of whoever
 * is signed in on this device, and small, for a phone in the stairwell.
 */
export function linkPage({ language, settings, nonce }: LinkFrame, title: string, main: Html): string {
  return html`<!doctype html>
<html lang="${language === 'hi' ? 'hi' : 'en-IN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${settings.name}</title>
<link rel="stylesheet" href="/links.css">
<style nonce="${nonce}">${accentRules(settings)}</style>
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
</head>
<body>
<header><a href="/">${settings.name}</a></header>
<main>
${main}
</main>
</body>
</html>
`.text
}

/** Every part comes out of `accentOf`: nothing of the settings' text gets here. */
function accentRules(settings: PublicSettings): Html {
  const { light, dark, onLight, onDark } = accentOf(settings.accentColor)
  const rule = (accent: string, onAccent: string) => `:root{--accent:${accent};--on-accent:${onAccent}}`
  return new Html(`${rule(light, onLight)}@media (prefers-color-scheme:dark){${rule(dark, onDark)}}`)
}
