import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'
import type { StoreAddress } from './use-store-address.ts'

type MarketAddressStatusProps = {
  id: string
  address: StoreAddress
  /** The whole address as it would be typed into a browser. */
  host: string
  /** Said until something is typed. */
  hint?: ReactNode
  className?: string
}

/** One calm line under the field: the live address, and whether it can be had. */
export function MarketAddressStatus({ id, address, host, hint, className }: MarketAddressStatusProps) {
  const refused = address.state === 'refused'
  return (
    <p
      id={id}
      aria-live="polite"
      className={cn(
        'flex items-start gap-1.5 text-14 text-muted [overflow-wrap:anywhere]',
        address.state === 'free' && 'text-green',
        refused && 'text-red',
        className,
      )}
    >
      {address.state === 'free' ? <Check aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0" /> : null}
      {refused ? <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0" /> : null}
      <span>{wording(address, host, hint)}</span>
    </p>
  )
}

function wording(address: StoreAddress, host: string, hint: ReactNode): ReactNode {
  switch (address.state) {
    case 'empty':
      return hint
    case 'free':
      return (
        <>
          <span className="font-medium">{host}</span> is free.
        </>
      )
    case 'refused':
      return (
        <>
          <span className="font-medium">{host}</span> {'–'} {address.reason}
        </>
      )
    case 'waiting':
    case 'unknown':
      return host
  }
}
