import { ELECTRICAL } from './electrical'
import {
  ELECTRICAL_EMERGENCY,
  FIRE_SAFETY,
  GAS_LEAK,
  PLUMBING_EMERGENCY,
  SECURITY_BREACH,
  STRUCTURAL_DAMAGE,
} from './emergencies'
import { CARPENTRY, GENERAL_MAINTENANCE, LANDSCAPING, OTHER, PAINTING } from './grounds-and-works'
import type { ReportPlan } from './plan'
import { PLUMBING } from './plumbing'
import { CLEANING, PARKING, PEST_CONTROL, SECURITY } from './services'
import { ELEVATOR, HVAC, WATER_SUPPLY } from './water-and-air'

/** What is reported in a category in a local month. */
export function reportsIn(category: string, month: number): readonly ReportPlan[] {
  return (REPORTS[category] ?? []).filter(({ months }) => months?.includes(month) ?? true)
}

/** What is reported, by category. */
export const REPORTS: Record<string, readonly ReportPlan[]> = {
  'Electrical Emergency': ELECTRICAL_EMERGENCY,
  'Plumbing Emergency': PLUMBING_EMERGENCY,
  'Gas Leak': GAS_LEAK,
  'Fire Safety': FIRE_SAFETY,
  'Security Breach': SECURITY_BREACH,
  'Structural Damage': STRUCTURAL_DAMAGE,
  Electrical: ELECTRICAL,
  Plumbing: PLUMBING,
  HVAC,
  'Water Supply': WATER_SUPPLY,
  Elevator: ELEVATOR,
  Security: SECURITY,
  Carpentry: CARPENTRY,
  Painting: PAINTING,
  'Pest Control': PEST_CONTROL,
  Cleaning: CLEANING,
  Landscaping: LANDSCAPING,
  Parking: PARKING,
  'General Maintenance': GENERAL_MAINTENANCE,
  Other: OTHER,
}
