/** What the server answers for a file that is no photo, or too large a one. */
const UNREADABLE = [400, 413, 415]

/** The server has looked at the file and does not take it: trying again is no use. */
export class UnreadablePhoto extends Error {}

/**
 * Sends one photo and answers its id; `onShare` hears how much has gone, 0–1.
 * @throws UnreadablePhoto, or Error when the line or the server failed.
 */
export function upload(photo: Blob, onShare: (share: number) => void): Promise<string> {
  const form = new FormData()
  form.set('_payload', '{}')
  form.set('file', photo, 'photo.jpg')
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('The line dropped.'))
    request.onload = () => {
      const id: unknown = request.response?.doc?.id
      if (request.status === 201 && typeof id === 'string') resolve(id)
      else if (UNREADABLE.includes(request.status)) reject(new UnreadablePhoto())
      else reject(new Error(`The server answered ${request.status}.`))
    }
    request.send(form)
  })
}

/** Where the thumbnail of an earlier upload lies; null when it is gone, or hangs somewhere by now. */
export async function earlierUpload(id: string): Promise<string | null> {
  const answer = await fetch(`/api/media/${id}?depth=0`).catch(() => null)
  if (!answer?.ok) return null
  const media = await answer.json()
  if (media.ticket || media.listing || media.galleryPhoto) return null
  const url: unknown = media.sizes?.thumbnail?.url ?? media.url
  return typeof url === 'string' ? new URL(url, location.href).pathname : null
}
