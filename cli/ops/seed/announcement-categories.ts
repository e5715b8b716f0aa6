import type { CategoryIcon } from '@/domain/announcements/words'
import type { Urgency } from '@/domain/notifications'

/** A kind of announcement that every estate starts with. */
export interface AnnouncementCategoryPlan {
  name: string
  nameHi: string
  /** Of its sign and edge; words beside it say the same. */
  color: string
  icon: CategoryIcon
  defaultUrgency: Urgency
}

/** The kinds of announcement every estate starts with. */
export const ANNOUNCEMENT_CATEGORIES: readonly AnnouncementCategoryPlan[] = [
  { name: 'General', nameHi: 'सामान्य', color: '#5b6472', icon: 'info', defaultUrgency: 'normal' },
  { name: 'Maintenance', nameHi: 'रखरखाव', color: '#9a5b13', icon: 'tools', defaultUrgency: 'normal' },
  { name: 'Security', nameHi: 'सुरक्षा', color: '#2f5aa8', icon: 'shield', defaultUrgency: 'urgent' },
  { name: 'Events', nameHi: 'कार्यक्रम', color: '#7a3f9d', icon: 'calendar', defaultUrgency: 'normal' },
  { name: 'Financial', nameHi: 'वित्त', color: '#2f6f4f', icon: 'rupee', defaultUrgency: 'normal' },
  { name: 'Emergency', nameHi: 'आपात', color: '#b3261e', icon: 'alarm', defaultUrgency: 'emergency' },
]
