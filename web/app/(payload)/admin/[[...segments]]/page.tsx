import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { importMap } from '../importMap'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

export default async function PanelPage({ params, searchParams }: Args) {
  const { segments } = await params
  // The first administrator is made by the operator's command, never by an open page.
  if (segments?.[0] === 'create-first-user') notFound()
  return RootPage({ config, params, searchParams, importMap })
}
