import type { SavedAddress } from '#lib/customers/schema.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import type { FormAction } from './form-action.ts'
import { QuietButtonForm } from './quiet-button-form.tsx'

type AddressCardProps = {
  address: SavedAddress
  isDefault: boolean
  remove: FormAction<null>
  makeDefault: FormAction<null>
}

/** An address of an account, and what can be done with it. */
export function AddressCard({ address, isDefault, remove, makeDefault }: AddressCardProps) {
  const { id, line1, phone } = address
  const lines = [...writtenAddress(address), phone]
  return (
    <li className="flex min-w-0 flex-col rounded-card border border-line p-5 text-14">
      <address className="flex-1 not-italic">
        {lines.filter(Boolean).map((line, index) => (
          // Two lines of an address may read the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are never moved
          <span key={index} className={index === 0 ? 'block break-words font-medium' : 'block break-words'}>
            {line}
          </span>
        ))}
      </address>
      {isDefault ? <Badge className="mt-3 self-start">Used first</Badge> : null}
      <div className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
        <Button asChild variant="link">
          <Link href={`/account/addresses/${id}`} aria-label={`Change ${line1}`}>
            Change
          </Link>
        </Button>
        <QuietButtonForm action={remove} id={id} label={`Remove ${line1}`}>
          Remove
        </QuietButtonForm>
        {isDefault ? null : (
          <QuietButtonForm action={makeDefault} id={id} label={`Use ${line1} first`}>
            Use first
          </QuietButtonForm>
        )}
      </div>
    </li>
  )
}
