import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { GiftCardList } from '#components/dashboard/gift-card-list.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { may } from '#lib/auth/permissions.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { GIFT_CARD_STATES, listGiftCards } from '#lib/gift-cards/list-gift-cards.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { disableGiftCardAction, enableGiftCardAction } from '../actions.ts'

type GiftCardsProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/gift-cards'
const LABELS = { usable: 'Usable', spent: 'Spent', disabled: 'Disabled', expired: 'Expired' }

export const metadata: Metadata = { title: 'Gift cards' }

export default async function GiftCardsPage({ params, searchParams }: GiftCardsProps) {
  const ctx = await staffContext(params, 'gift-cards:read')
  const query = listQuery(await searchParams, GIFT_CARD_STATES)
  const { q, status } = query
  const [{ items, page, pageCount }, { timeZone }] = await Promise.all([
    listGiftCards(ctx, query),
    getStoreSettings(ctx.db),
  ])
  const mayWrite = may(ctx.actor, 'gift-cards:write')
  const issue = mayWrite ? (
    <Button asChild>
      <Link href={`${PATH}/new`}>
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        Issue gift card
      </Link>
    </Button>
  ) : null
  return (
    <>
      <PageHead title="Gift cards" meaning="Money that whoever holds the code may spend in your shop." action={issue} />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter gift cards"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...GIFT_CARD_STATES.map((state) => ({
                label: LABELS[state],
                href: listAddress(PATH, { q, status: state }),
                on: status === state,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search gift cards" q={q} keep={{ status }} />
        </div>
        {items.length > 0 ? (
          <GiftCardList
            cards={items}
            now={ctx.now()}
            timeZone={timeZone}
            actions={mayWrite ? { disable: disableGiftCardAction, enable: enableGiftCardAction } : null}
          />
        ) : q || status ? (
          <EmptyState title="Nothing fits" text="Try the last four of a code, or look at all of them." />
        ) : (
          <EmptyState
            title="No gift cards yet"
            text="Issue one by hand, or sell a product that is a gift card: paid orders issue theirs by themselves."
            action={issue}
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => listAddress(PATH, { q, status, page: other })}
      />
    </>
  )
}
