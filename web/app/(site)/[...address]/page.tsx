import { notFound } from 'next/navigation'

/** Every address that no other page answers: without this, Next would answer with a page of its own, without words of ours. */
export default function UnknownAddressPage(): never {
  notFound()
}
