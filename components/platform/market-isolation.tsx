import { MarketIsolationDiagram } from './market-isolation-diagram.tsx'
import { MarketSection } from './market-section.tsx'

const STEPS = [
  {
    title: 'The address decides',
    text: 'Which shop a visit belongs to is read from the address alone. Nothing a visitor sends along can change it.',
  },
  {
    title: 'Each shop has a key',
    text: 'Before anything is read, the visit is given the key of that one shop. Without a key it can read nothing at all.',
  },
  {
    title: 'The database holds the lock',
    text: 'Products, orders and customers lie in a room of each shop’s own. A wrong key is refused by the database itself, not by a rule somebody has to remember.',
  },
]

export function MarketIsolation() {
  return (
    <MarketSection
      id="apart"
      title="Side by side, never mixed."
      intro="For the curious: how hundreds of shops share one roof and not one drawer."
    >
      <div className="mt-12 grid items-center gap-12 lg:mt-16 lg:grid-cols-12 lg:gap-16">
        <ol className="grid gap-8 lg:col-span-5">
          {STEPS.map(({ title, text }, index) => (
            <li key={title} className="grid grid-cols-[2rem_1fr] gap-x-4">
              <span
                aria-hidden="true"
                className="flex size-8 items-center justify-center rounded-full border border-line-strong font-medium text-14 tabular-nums"
              >
                {index + 1}
              </span>
              <div>
                <h3 className="pt-0.5 font-semibold text-18">{title}</h3>
                <p className="mt-1.5 max-w-[30rem] text-muted">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="lg:col-span-7">
          <MarketIsolationDiagram className="mx-auto w-full max-w-[36rem]" />
        </div>
      </div>
    </MarketSection>
  )
}
