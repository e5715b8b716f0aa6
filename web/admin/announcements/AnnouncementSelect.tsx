'use client'

import { useRouter } from 'next/navigation'
import { whereOf } from '../conditions'
import { type Choice, FilterSelect } from '../FilterSelect'
import { listPath } from '../paths'

interface AnnouncementSelectProps {
  list: 'receipts' | 'comments'
  choices: Choice[]
  value: string
}

/** What is chosen goes into the address. */
export function AnnouncementSelect({ list, choices, value }: AnnouncementSelectProps) {
  const router = useRouter()
  return (
    <fieldset className="estate-filter">
      <legend>Filter</legend>
      <FilterSelect
        label="Announcement"
        choices={choices}
        value={value}
        onChoose={(id) => router.push(listPath(list, whereOf(id ? [{ announcement: { equals: id } }] : [])))}
      />
    </fieldset>
  )
}
