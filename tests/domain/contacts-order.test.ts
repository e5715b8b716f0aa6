import { expect, it } from 'vitest'
import { byNeed } from '@/domain/contacts/order'
import type { ContactType } from '@/domain/contacts/words'

const contact = (name: string, contactType: ContactType, phone: string) => ({ name, contactType, phone })

it('puts emergencies first, then medical help, and in each the numbers that everybody calls', () => {
  const contacts = [
    contact('Childline', 'emergency', '1098'),
    contact('Emergency', 'emergency', '112'),
    contact('Fire brigade', 'emergency', '101'),
    contact('Gate', 'security', '+912212345678'),
    contact('Clinic', 'medical', '+912287654321'),
    contact('Ambulance', 'medical', '108'),
  ]
  expect(byNeed(contacts).map((group) => group.contacts.map(({ name }) => name))).toEqual([
    ['Emergency', 'Fire brigade', 'Childline'],
    ['Ambulance', 'Clinic'],
    ['Gate'],
  ])
})
