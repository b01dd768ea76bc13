import { Store } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** @param narrowed a filter or a search is on: then there may well be stores */
export function ConsoleNoStores({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState
      picture={<Store aria-hidden size={40} strokeWidth={1} />}
      title={narrowed ? 'No store fits' : 'No stores yet'}
      text={
        narrowed
          ? 'Try part of a name, an address or the owner’s e-mail.'
          : 'Stores appear here as soon as somebody signs up, or when you create one.'
      }
      action={
        <Button asChild variant={narrowed ? 'secondary' : 'primary'}>
          <Link href={narrowed ? '/admin' : '/admin/stores/new'}>{narrowed ? 'Show all stores' : 'Create store'}</Link>
        </Button>
      }
    />
  )
}
