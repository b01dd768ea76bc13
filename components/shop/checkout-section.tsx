import { type ReactNode, useId } from 'react'

/** One step of the checkout under its heading. */
export function CheckoutSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 id={id} className="font-semibold text-18">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
