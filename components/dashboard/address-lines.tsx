import { cn } from '#components/ui/class-names.ts'
import type { OrderAddress } from '#lib/orders/order-view.ts'
import { countryName } from '#lib/shipping/countries.ts'

/** An address as it stands on a parcel. */
export function AddressLines({ address, className }: { address: OrderAddress; className?: string }) {
  const { name, line1, line2, city, region, postalCode, country, phone } = address
  const place = [postalCode, city, region].filter(Boolean).join(' ')
  return (
    <address className={cn('break-words not-italic', className)}>
      {[name, line1, line2, place, countryName(country), phone].filter(Boolean).map((line, index) => (
        // Two lines of an address may read the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are never moved
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}
