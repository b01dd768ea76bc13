import { ArrowUpRight, Plus } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { MarketPicture, type MarketShot } from './market-picture.tsx'

export type MarketDoor = {
  name: string
  line: string
  /** The store's own address. */
  url: string
  shot: MarketShot
}

type MarketDoorsProps = {
  doors: readonly MarketDoor[]
  /** Signs in at every demo store's dashboard. */
  demo: { username: string; password: string }
}

const ARCH =
  'relative block aspect-square sm:aspect-[4/5] overflow-hidden rounded-t-full border border-line-strong/60 bg-sunken outline-offset-4'

/** Demo stores as gates to walk through, and one that is not there yet. */
export function MarketDoors({ doors, demo }: MarketDoorsProps) {
  return (
    <ul className="mt-12 grid gap-x-8 gap-y-14 sm:grid-cols-2 lg:mt-16 lg:grid-cols-3">
      {doors.map((door) => (
        <li key={door.url} className="group">
          <a href={door.url} className={ARCH} aria-label={`Walk into ${door.name}`}>
            <MarketPicture
              shot={{ ...door.shot, alt: '' }}
              className="size-full object-cover transition-transform duration-200 ease-out group-hover:scale-[1.02]"
            />
          </a>
          <DoorText title={door.name} line={door.line}>
            <a href={door.url} className="inline-flex min-h-9 items-center gap-1 font-medium text-accent-text">
              Walk in <ArrowUpRight aria-hidden size={16} strokeWidth={1.5} />
            </a>
            <a
              href={`${door.url}/admin`}
              className="inline-flex min-h-9 items-center gap-1 font-medium text-accent-text"
            >
              Behind the counter <ArrowUpRight aria-hidden size={16} strokeWidth={1.5} />
            </a>
            <p className="w-full text-14 text-muted">
              Sign in as {demo.username} with {demo.password}.
            </p>
          </DoorText>
        </li>
      ))}
      <li className="group">
        <Link
          href="/sign-up"
          aria-label="Open your own store"
          className="relative flex aspect-square sm:aspect-[4/5] items-center justify-center rounded-t-full border-2 border-line-strong border-dashed outline-offset-4 transition-colors duration-150 hover:border-accent-text"
        >
          <Plus
            aria-hidden
            size={40}
            strokeWidth={1.25}
            className="text-muted transition-colors duration-150 group-hover:text-accent-text"
          />
        </Link>
        <DoorText title="Yours" line="What would you put on the shelf?">
          <Link href="/sign-up" className="inline-flex min-h-9 items-center gap-1 font-medium text-accent-text">
            Open a store
          </Link>
        </DoorText>
      </li>
    </ul>
  )
}

function DoorText({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h3 className="font-semibold text-22">{title}</h3>
      <p className="mt-1 text-muted">{line}</p>
      <div className="mt-2 flex flex-wrap gap-x-5">{children}</div>
    </div>
  )
}
