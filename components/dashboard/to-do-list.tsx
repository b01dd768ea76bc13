import { Check, ChevronRight, CircleAlert, Package, ReceiptText, TriangleAlert, Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { ProductRow } from '#lib/catalog/product-view.ts'

type ToDoListProps = {
  toFulfil: number
  unpaid: number
  toLookAt: number
  returns: number
  lowStock: ProductRow[]
}

/** What waits for the merchant; says so when nothing does. */
export function ToDoList({ toFulfil, unpaid, toLookAt, returns, lowStock }: ToDoListProps) {
  const nothing = toFulfil + unpaid + toLookAt + returns + lowStock.length === 0
  return (
    <Card>
      <CardHeader>
        <CardTitle>To do</CardTitle>
      </CardHeader>
      <CardBody className="p-2 pt-3">
        {nothing ? (
          <p className="flex items-center gap-2.5 px-3 pt-1 pb-4 text-14 text-muted">
            <Check aria-hidden size={16} strokeWidth={1.5} className="text-green" />
            Nothing waits for you. Enjoy the quiet.
          </p>
        ) : (
          <ul>
            {toFulfil > 0 ? (
              <ToDo href="/admin/orders?status=open" icon={<Package aria-hidden size={16} strokeWidth={1.5} />}>
                {counted(toFulfil, 'order', 'orders')} to fulfil
              </ToDo>
            ) : null}
            {toLookAt > 0 ? (
              <ToDo
                href="/admin/orders?status=attention"
                icon={<CircleAlert aria-hidden size={16} strokeWidth={1.5} />}
              >
                {counted(toLookAt, 'order', 'orders')} to look at
              </ToDo>
            ) : null}
            {returns > 0 ? (
              <ToDo href="/admin/returns" icon={<Undo2 aria-hidden size={16} strokeWidth={1.5} />}>
                {counted(returns, 'return', 'returns')} waiting
              </ToDo>
            ) : null}
            {unpaid > 0 ? (
              <ToDo href="/admin/orders?status=unpaid" icon={<ReceiptText aria-hidden size={16} strokeWidth={1.5} />}>
                {counted(unpaid, 'order', 'orders')} not paid yet
              </ToDo>
            ) : null}
            {lowStock.slice(0, 5).map((product) => (
              <ToDo
                key={product.id}
                href={`/admin/products/${product.id}`}
                icon={<TriangleAlert aria-hidden size={16} strokeWidth={1.5} />}
              >
                {product.stock === 0 ? 'Sold out' : `${product.stock} left`}: {product.title}
              </ToDo>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}

function ToDo({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="flex min-h-11 items-center gap-2.5 rounded-control px-3 text-14 hover:bg-sunken"
      >
        <span className="shrink-0 text-muted">{icon}</span>
        <span className="min-w-0 flex-1 truncate">{children}</span>
        <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
      </Link>
    </li>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
