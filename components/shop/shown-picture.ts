'use client'

const EVENT = 'souk:picture'

/** Asks the gallery on the same page to show a picture, for example of the variant that was just chosen. */
export function showPicture(mediaId: string): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: mediaId }))
}

/** Told each picture that is asked for. @returns stops listening */
export function onPictureAsked(show: (mediaId: string) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') show(event.detail)
  }
  window.addEventListener(EVENT, listener)
  return () => window.removeEventListener(EVENT, listener)
}
