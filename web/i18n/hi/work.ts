import type { Part } from '../messages'

export const work: Part<'work'> = { title: 'काम' }
