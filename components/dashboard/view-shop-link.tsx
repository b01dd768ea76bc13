import { Store } from 'lucide-react'

/** Opens the shop as shoppers see it. */
export function ViewShopLink() {
  return (
    <a
      href="/"
      target="_blank"
      rel="noreferrer"
      className="flex h-9 items-center gap-2 rounded-control px-2.5 text-14 hover:bg-sunken"
    >
      <Store aria-hidden size={16} strokeWidth={1.5} />
      View shop
    </a>
  )
}
