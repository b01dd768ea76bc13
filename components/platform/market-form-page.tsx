import type { ReactNode } from 'react'
import { Card, CardBody } from '#components/ui/card.tsx'

type MarketFormPageProps = {
  title: string
  intro: string
  /** A way out, under the card. */
  below?: ReactNode
  children: ReactNode
}

/** A page that is one form: a heading, a card, and room. */
export function MarketFormPage({ title, intro, below, children }: MarketFormPageProps) {
  return (
    <div className="mx-auto w-full max-w-[520px] px-5 pt-8 pb-20 sm:pt-14 sm:pb-32">
      <h1 className="display text-36">{title}</h1>
      <p className="mt-2 text-muted">{intro}</p>
      <Card className="mt-8">
        <CardBody className="p-5 sm:p-7">{children}</CardBody>
      </Card>
      {below ? <p className="mt-6 text-14 text-muted">{below}</p> : null}
    </div>
  )
}
