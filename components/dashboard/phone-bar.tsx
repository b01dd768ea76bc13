'use client'

import { Ellipsis } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { cn } from '#components/ui/class-names.ts'
import { Sheet } from '#components/ui/sheet.tsx'
import { RailGroups } from './rail-groups.tsx'
import { isCurrent, type RailGroup, RailLink } from './rail-link.tsx'

type PhoneBarProps = { groups: readonly RailGroup[]; search: ReactNode }

/** With more places than these, phones show the daily ones and keep the others one tap away. */
const FITS = 4

/** The rail of a phone: the daily places at the thumb, everything else and the search in a sheet. */
export function PhoneBar({ groups, search }: PhoneBarProps) {
  const all = groups.flatMap(({ items }) => items)
  const fits = all.length <= FITS
  const daily = fits ? all : all.filter(({ onBar }) => onBar)
  return (
    <nav
      aria-label="Sections, phone"
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {daily.map((item) => (
        <RailLink key={item.href} {...item} place="bar" />
      ))}
      {fits ? null : <More groups={withoutDaily(groups)} search={search} />}
    </nav>
  )
}

function withoutDaily(groups: readonly RailGroup[]): RailGroup[] {
  return groups
    .map(({ title, items }) => ({ title, items: items.filter(({ onBar }) => !onBar) }))
    .filter(({ items }) => items.length > 0)
}

function More({ groups, search }: PhoneBarProps) {
  const path = usePathname()
  const query = useSearchParams()
  const [open, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or another search, is the reason to close
  useEffect(() => setOpen(false), [path, query])
  const items = groups.flatMap((group) => group.items)
  const isHere = items.some((item) => isCurrent(path, item))
  const waits = items.some(({ count = 0 }) => count > 0)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className={cn(
          'relative flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 text-12 text-muted',
          isHere && 'font-medium text-accent-text',
        )}
      >
        <Ellipsis aria-hidden size={20} strokeWidth={1.5} />
        More
        {waits ? (
          <span className="absolute top-2.5 left-[calc(50%+10px)] size-2 rounded-full bg-accent">
            <span className="sr-only">, something waits there</span>
          </span>
        ) : null}
      </button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        side="bottom"
        title="More"
        className="pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {search}
        <nav aria-label="More sections" className="-mx-3 mt-1">
          <RailGroups groups={groups} place="sheet" onFollow={() => setOpen(false)} />
        </nav>
      </Sheet>
    </>
  )
}
