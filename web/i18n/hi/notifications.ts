import type { Part } from '../messages'

export const notifications: Part<'notifications'> = { title: 'सूचनाएँ' }
