import type { Endpoint } from 'payload'
import { bulk } from './bulk'
import { clock } from './clock'
import { exportCsv } from './export-csv'
import { suitableStaff } from './suitable-staff'

export const ticketEndpoints: Endpoint[] = [
  { path: '/bulk', method: 'post', handler: bulk },
  { path: '/export.csv', method: 'get', handler: exportCsv },
  { path: '/:id/clock', method: 'get', handler: clock },
  { path: '/:id/suitable-staff', method: 'get', handler: suitableStaff },
]
