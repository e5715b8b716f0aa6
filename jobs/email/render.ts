import { render } from '@react-email/render'
import { createElement } from 'react'
import { Layout, type LayoutSlots } from './layout'

const SLOTS = ['language', 'title', 'body', 'url', 'button', 'footer'] as const
const CHOICE_SLOTS = ['choose', 'chooseUrl'] as const
const TOKEN = /\{\{(\w+)\}\}/

/**
 * Rendering costs a thousand times what filling does, so the layout is rendered once a process with tokens in its slots:
 * once for what somebody may choose not to get, and once for the rest.
 */
const templates = new Map<boolean, Promise<string[]>>()

async function renderTemplate(isOptional: boolean): Promise<string[]> {
  const slots = isOptional ? [...SLOTS, ...CHOICE_SLOTS] : SLOTS
  const tokens = Object.fromEntries(slots.map((slot) => [slot, `{{${slot}}}`]))
  const html = await render(createElement(Layout, tokens as unknown as LayoutSlots))
  return html.split(TOKEN)
}

function templateFor(isOptional: boolean): Promise<string[]> {
  const template = templates.get(isOptional) ?? renderTemplate(isOptional)
  templates.set(isOptional, template)
  return template
}

/** The HTML of an e-mail. Everything in `slots` is plain text of anybody's, and is escaped. */
export async function renderEmail(slots: LayoutSlots): Promise<string> {
  const parts = await templateFor(slots.choose !== undefined)
  // The split leaves text at even places and slot names at odd ones.
  return parts
    .map((part, index) => (index % 2 === 0 ? part : escapeHtml(slots[part as keyof LayoutSlots] ?? '')))
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
