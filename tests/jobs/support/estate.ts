import { type BasePayload, getPayload } from 'payload'

/** The estate over this test file's own database. */
export async function openEstate(): Promise<BasePayload> {
  const { default: config } = await import('@payload-config')
  return getPayload({ config, disableOnInit: true })
}
