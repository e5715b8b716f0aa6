import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { Checkbox, Radios, Select } from '@/web/ui/form/Choice'
import { Field, TextField } from '@/web/ui/form/Field'
import { Stars } from '@/web/ui/tickets/Stars'

vi.mock('@/web/ui/form/ActionForm', () => ({
  useForm: () => ({
    isPending: false,
    draft: {},
    state: { problems: [{ field: 'stars', message: 'This is wrong.' }], values: {} },
  }),
}))

const WORDS = { name: 'stars', label: 'What it is', hint: 'How to say it' }
const OPTIONS = [{ value: 'one', label: 'One' }]

describe('what is wrong with a field', () => {
  test.each<[string, ReactElement]>([
    ['a line of text', createElement(Field, WORDS)],
    ['several lines', createElement(TextField, WORDS)],
    ['one of a few', createElement(Radios, { ...WORDS, options: OPTIONS })],
    ['one of many', createElement(Select, { ...WORDS, options: OPTIONS })],
    ['yes or no', createElement(Checkbox, WORDS)],
    ['stars', createElement(Stars, { ...WORDS, words: ['Bad', 'Good'] })],
  ])('is said beside it, and where it says that it is described: %s', (_, field) => {
    const html = renderToStaticMarkup(field)
    const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []
    expect(described).toEqual(['stars-hint', 'stars-error'])
    for (const id of described) expect(html).toContain(`id="${id}"`)
    expect(html).toContain('This is wrong.')
    expect(html).toContain('id="stars"')
  })
})
