/** The longest side of what is uploaded, in pixels, and how much a JPEG keeps of the picture, 0–1. */
const SIDE_MAX_PIXELS = 2000
const JPEG_QUALITY = 0.8

/**
 * The photo as it travels over a phone's line: smaller, upright, and without the camera's notes about place and time.
 * What this browser cannot draw goes as it is; the server may know how to read it.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file
  const scale = Math.min(1, SIDE_MAX_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const smaller = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY),
  )
  return smaller ?? file
}
