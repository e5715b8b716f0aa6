import { render } from '@react-email/render'
import { createElement } from 'react'
import { escapeHtml } from '@/domain/plain-text'
import { Layout, type LayoutSlots } from './layout'

const TOKEN = /\{\{(\w+)\}\}/
/** Filled with markup of our own making (jobs/email/text.ts). */
const MARKUP = 'textHtml'

type SlotName = keyof LayoutSlots

/**
 * Rendering costs a thousand times what filling does, so the layout is rendered with tokens in its slots, and once a
 * process for each set of slots that is filled: some have no action, some may not be chosen away.
 */
const templates = new Map<string, Promise<string[]>>()

async function renderTemplate(names: readonly SlotName[]): Promise<string[]> {
  const tokens = Object.fromEntries(names.map((name) => [name, `{{${name}}}`]))
  const html = await render(createElement(Layout, tokens as unknown as LayoutSlots))
  return html.split(TOKEN)
}

function templateFor(names: readonly SlotName[]): Promise<string[]> {
  const key = names.join()
  const template = templates.get(key) ?? renderTemplate(names)
  templates.set(key, template)
  return template
}

/** The HTML of an e-mail. */
export async function renderEmail(slots: LayoutSlots): Promise<string> {
  const names = (Object.keys(slots) as SlotName[]).filter((name) => slots[name] !== undefined).sort()
  const parts = await templateFor(names)
  // The split leaves text at even places and slot names at odd ones.
  return parts.map((part, index) => (index % 2 === 0 ? part : fill(part as SlotName, slots))).join('')
}

function fill(name: SlotName, slots: LayoutSlots): string {
  const value = slots[name] ?? ''
  return name === MARKUP ? value : escapeHtml(value)
}
