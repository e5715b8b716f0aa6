import type { Part } from '../messages'

export const profile: Part<'profile'> = { title: 'प्रोफ़ाइल' }
