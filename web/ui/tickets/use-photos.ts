'use client'
import { useEffect, useRef, useState } from 'react'
import { shrink } from './shrink'
import { earlierUpload, UnreadablePhoto, upload } from './upload'

/** A photo on its way to the server, or there already. */
export interface PickedPhoto {
  key: string
  preview: string
  /** What is still to be sent; absent for one of an earlier visit. */
  file?: File
  id: string | null
  /** How much of it has gone, 0–1. */
  share: number
  trouble: 'failed' | 'unreadable' | null
}

export interface Photos {
  photos: PickedPhoto[]
  add: (files: readonly File[]) => void
  retry: (key: string) => void
  remove: (key: string) => void
}

/**
 * The photos of one form, each uploaded as soon as it is picked, one after the other: on a bad line one whole photo is
 * worth more than six halves. `kept` are the ids of an earlier try, commas between them.
 */
export function usePhotos(kept: string, max: number): Photos {
  const [photos, setPhotos] = useState<PickedPhoto[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const change = (key: string, fields: Partial<PickedPhoto>) =>
    setPhotos((all) => all.map((photo) => (photo.key === key ? { ...photo, ...fields } : photo)))
  const send = async (key: string, file: File) => {
    try {
      const id = await upload(await shrink(file), (share) => change(key, { share }))
      change(key, { id, share: 1 })
    } catch (error) {
      change(key, { trouble: error instanceof UnreadablePhoto ? 'unreadable' : 'failed' })
    }
  }
  const queue = (key: string, file: File) => {
    line.current = line.current.then(() => send(key, file))
  }
  useEffect(() => {
    const ids = kept.split(',').filter(Boolean).slice(0, max)
    // A draft that is given up takes its photos with it.
    if (ids.length === 0) setPhotos((all) => all.filter(({ file }) => file))
    Promise.all(ids.map(restored)).then((found) =>
      setPhotos((all) => {
        const missing = found.filter((photo) => photo && !all.some(({ id }) => id === photo.id))
        return [...(missing as PickedPhoto[]), ...all]
      }),
    )
  }, [kept, max])
  return {
    photos,
    add: (files) => {
      const picked = files.slice(0, max - photos.length).map(picture)
      setPhotos((all) => [...all, ...picked])
      for (const { key, file } of picked) queue(key, file)
    },
    retry: (key) => {
      const file = photos.find((photo) => photo.key === key)?.file
      if (!file) return
      change(key, { trouble: null, share: 0 })
      queue(key, file)
    },
    remove: (key) => {
      const gone = photos.find((photo) => photo.key === key)
      if (gone?.file) URL.revokeObjectURL(gone.preview)
      setPhotos((all) => all.filter((photo) => photo.key !== key))
    },
  }
}

function picture(file: File): PickedPhoto & { file: File } {
  const preview = URL.createObjectURL(file)
  return { key: preview, preview, file, id: null, share: 0, trouble: null }
}

async function restored(id: string): Promise<PickedPhoto | null> {
  const preview = await earlierUpload(id)
  return preview === null ? null : { key: id, preview, id, share: 1, trouble: null }
}
