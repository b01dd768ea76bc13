import { cn } from '#components/ui/class-names.ts'
import type { OrderAddress } from '#lib/orders/order-view.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'

/** An address as it stands on a parcel. */
export function AddressLines({ address, className }: { address: OrderAddress; className?: string }) {
  return (
    <address className={cn('break-words not-italic', className)}>
      {[...writtenAddress(address), address.phone].filter(Boolean).map((line, index) => (
        // Two lines of an address may read the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are never moved
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}
