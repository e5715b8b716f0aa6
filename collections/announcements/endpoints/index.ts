import type { Endpoint } from 'payload'

export const announcementEndpoints: Endpoint[] = []
