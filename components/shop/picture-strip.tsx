'use client'

import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Picture } from '#lib/content/picture.ts'
import { classList } from '../ui/class-list.ts'
import { onPictureAsked } from './shown-picture.ts'

/** Comes with the first picture that is opened. */
const PictureViewer = lazy(() => import('./picture-viewer.tsx').then((module) => ({ default: module.PictureViewer })))

type PictureStripProps = {
  pictures: readonly Picture[]
  title: string
  /** Each picture in its frame, drawn by the server. */
  frames: readonly ReactNode[]
  thumbnails: readonly ReactNode[]
}

/** Pictures to swipe through; thumbnails lead to each, a tap opens it large. Scrolls and links without any script. */
export function PictureStrip({ pictures, title, frames, thumbnails }: PictureStripProps) {
  const strip = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  const [enlarged, setEnlarged] = useState<number | null>(null)
  useEffect(
    () =>
      onPictureAsked((mediaId) => {
        const index = pictures.findIndex(({ id }) => id === mediaId)
        const target = strip.current
        if (index >= 0) target?.scrollTo({ left: index * target.clientWidth, behavior: 'smooth' })
      }),
    [pictures],
  )

  const show = (index: number, behavior: ScrollBehavior = 'smooth') => {
    const target = strip.current
    target?.scrollTo({ left: index * target.clientWidth, behavior })
  }
  const several = pictures.length > 1
  return (
    <section aria-label="Pictures" className="-mx-4 md:mx-0">
      <ul
        ref={strip}
        aria-label={`Pictures of ${title}`}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setShown(Math.round(scrollLeft / clientWidth))}
        className="flex snap-x snap-mandatory overflow-x-auto [scrollbar-width:none] md:rounded-picture"
      >
        {pictures.map((picture, index) => (
          <li key={picture.id} id={`picture-${index + 1}`} className="w-full shrink-0 snap-center">
            <a
              href={picture.src}
              aria-label={`${picture.alt || title}. Open the picture large.`}
              draggable={false}
              onClick={(event) => {
                if (opensElsewhere(event)) return
                event.preventDefault()
                setEnlarged(index)
              }}
              className="block cursor-zoom-in -outline-offset-2"
            >
              {frames[index]}
            </a>
          </li>
        ))}
      </ul>
      {several ? (
        <ul className="mt-3 flex gap-2 overflow-x-auto px-4 py-1 md:px-1">
          {pictures.map((picture, index) => (
            <li key={picture.id} className="shrink-0">
              <a
                href={`#picture-${index + 1}`}
                aria-label={`Picture ${index + 1} of ${pictures.length}`}
                aria-current={index === shown ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  show(index)
                }}
                className={classList(
                  'block rounded-control outline-offset-2 transition-opacity duration-150',
                  index === shown ? 'ring-2 ring-text ring-offset-2 ring-offset-bg' : 'opacity-70 hover:opacity-100',
                )}
              >
                {thumbnails[index]}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {enlarged === null ? null : (
        <Suspense>
          <PictureViewer
            pictures={pictures}
            title={title}
            start={enlarged}
            onClose={(last) => {
              setEnlarged(null)
              show(last, 'instant')
            }}
            returnFocus={(last) => strip.current?.children[last]?.querySelector('a')?.focus({ preventScroll: true })}
          />
        </Suspense>
      )}
    </section>
  )
}

/** A press that asks the browser for a new tab or a download stays a link. */
function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
