/** Whether this device has a line at all, as far as it knows. */
export const lineIsUp = (): boolean => navigator.onLine

/** Calls `changed` whenever the line goes or comes; answers the way to stop. */
export function subscribeToLine(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
