import { CHANNEL_DEFAULTS, type ChannelChoices, type Preferences } from './preferences'
import type { ChannelPatch, PreferencesPatch } from './preferences-patch'
import type { NotificationCategory } from './words'

/**
 * Preferences after a PATCH. What it names takes the place of what was; null takes one choice back, and an empty
 * object all choices under it.
 */
export function mergePreferences(current: Preferences, patch: PreferencesPatch): Preferences {
  const { channels, categories, ...rest } = patch
  return {
    ...current,
    ...rest,
    channels: channels
      ? { ...CHANNEL_DEFAULTS, ...mergeChoices(current.channels, channels) }
      : current.channels,
    categories: categories ? mergeCategories(current.categories, categories) : current.categories,
  }
}

function mergeCategories(
  current: Preferences['categories'],
  patch: NonNullable<PreferencesPatch['categories']>,
): Preferences['categories'] {
  if (isEmpty(patch)) return {}
  const merged = Object.entries(patch).map(([name, choices]) => [
    name,
    mergeChoices(current[name as NotificationCategory] ?? {}, choices),
  ])
  const all = { ...current, ...Object.fromEntries(merged) } as Preferences['categories']
  return Object.fromEntries(Object.entries(all).filter(([, choices]) => !isEmpty(choices)))
}

function mergeChoices(current: Partial<ChannelChoices>, patch: ChannelPatch): Partial<ChannelChoices> {
  if (isEmpty(patch)) return {}
  const all = Object.entries({ ...current, ...patch })
  return Object.fromEntries(all.filter(([, choice]) => choice !== null))
}

const isEmpty = (choices: object): boolean => Object.keys(choices).length === 0
