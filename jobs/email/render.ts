import { render } from '@react-email/render'
import { createElement } from 'react'
import { Layout, type LayoutSlots } from './layout'

const SLOTS = [
  'language',
  'title',
  'body',
  'url',
  'button',
  'footer',
] as const satisfies (keyof LayoutSlots)[]
const TOKEN = /\{\{(\w+)\}\}/

/** Rendering costs a thousand times what filling does, so the layout is rendered once a process, with tokens in its slots. */
let template: Promise<string[]> | undefined

async function renderTemplate(): Promise<string[]> {
  const tokens = Object.fromEntries(SLOTS.map((slot) => [slot, `{{${slot}}}`])) as Record<
    (typeof SLOTS)[number],
    string
  >
  const html = await render(createElement(Layout, tokens))
  return html.split(TOKEN)
}

/** The HTML of an e-mail. Everything in `slots` is plain text of anybody's, and is escaped. */
export async function renderEmail(slots: LayoutSlots): Promise<string> {
  template ??= renderTemplate()
  const parts = await template
  // The split leaves text at even places and slot names at odd ones.
  return parts
    .map((part, index) => (index % 2 === 0 ? part : escapeHtml(slots[part as keyof LayoutSlots])))
    .join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
