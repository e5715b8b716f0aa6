import type { Endpoint } from 'payload'

export const receiptEndpoints: Endpoint[] = []
