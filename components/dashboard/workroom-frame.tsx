import type { ReactNode } from 'react'
import { SoftLinks } from '#components/ui/soft-links.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { RailGroups } from './rail-groups.tsx'
import type { RailGroup } from './rail-link.tsx'

type WorkroomFrameProps = {
  /** Whose workroom this is: mark and name, at the left end of the top bar. */
  brand: ReactNode
  search: ReactNode
  /** At the right end of the top bar. */
  actions: ReactNode
  /** Where one can go; the first entry is the workroom's start page. */
  rail: readonly RailGroup[]
  children: ReactNode
}

/** Top bar, rail and page: what the dashboard and the console share. On phones the rail becomes a bar at the bottom. */
export function WorkroomFrame({ brand, search, actions, rail, children }: WorkroomFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-bg">
      <SoftLinks />
      <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-line border-b bg-surface px-4 md:px-5">
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-text px-3 py-2 text-14 text-bg focus:translate-y-0"
        >
          Skip to content
        </a>
        <div className="flex min-w-0 flex-1 items-center md:w-55 md:flex-none">{brand}</div>
        <div className="hidden min-w-0 flex-1 md:block">{search}</div>
        <div className="flex shrink-0 items-center gap-1">{actions}</div>
      </header>
      <div className="flex flex-1">
        <div className="hidden w-60 shrink-0 border-line border-r bg-surface md:block">
          <nav aria-label="Sections" className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto p-3">
            <RailGroups groups={rail} place="rail" />
          </nav>
        </div>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-6 pb-28 outline-none md:px-8 md:pt-8 md:pb-20"
        >
          <div className="mx-auto max-w-300">{children}</div>
        </main>
      </div>
      <PhoneBar groups={rail} search={search} />
    </div>
  )
}
