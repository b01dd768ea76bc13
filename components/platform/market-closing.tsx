import Link from 'next/link'
import { MarketContainer } from './market-container.tsx'

/** The last word of a page: the same door as the first. */
export function MarketClosing({ title, action }: { title: string; action: string }) {
  return (
    <MarketContainer className="pb-16 sm:pb-24 lg:pb-32">
      <section className="relative overflow-hidden rounded-[20px] bg-accent px-6 py-14 text-on-accent sm:px-12 sm:py-20">
        <svg
          aria-hidden="true"
          viewBox="0 0 400 300"
          className="absolute right-0 bottom-0 h-full opacity-25 max-sm:hidden"
          preserveAspectRatio="xMaxYMax meet"
        >
          <g className="fill-none stroke-on-accent" strokeWidth="1.5">
            <path d="M20 300V180a170 170 0 0 1 340 0V300" />
            <path d="M70 300V190a120 120 0 0 1 240 0V300" />
            <path d="M120 300V200a70 70 0 0 1 140 0V300" />
          </g>
        </svg>
        <h2 className="display relative max-w-[34rem] text-36 sm:text-48">{title}</h2>
        <Link
          href="/sign-up"
          className="relative mt-8 inline-flex h-12 items-center rounded-control bg-on-accent px-6 font-medium text-16 text-accent-strong outline-offset-4 transition-opacity duration-150 hover:opacity-90 focus-visible:outline-on-accent"
        >
          {action}
        </Link>
      </section>
    </MarketContainer>
  )
}
