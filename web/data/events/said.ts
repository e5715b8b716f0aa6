/** What an event's page can say after something was done on it. */
export const EVENT_SAID = ['answered', 'rated', 'published', 'cancelled', 'saved'] as const
export type EventSaid = (typeof EVENT_SAID)[number]
