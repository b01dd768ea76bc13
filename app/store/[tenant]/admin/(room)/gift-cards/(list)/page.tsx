import { Gift, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { GiftCardList } from '#components/dashboard/gift-card-list.tsx'
import { listQuery } from '#components/dashboard/list-query.ts'
import { NarrowedList } from '#components/dashboard/narrowed-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
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
const PICTURE = <Gift aria-hidden size={40} strokeWidth={1} />
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
      <NarrowedList path={PATH} what="gift cards" labels={LABELS} query={query} page={page} pageCount={pageCount}>
        {items.length > 0 ? (
          <GiftCardList
            cards={items}
            now={ctx.now()}
            timeZone={timeZone}
            actions={mayWrite ? { disable: disableGiftCardAction, enable: enableGiftCardAction } : null}
          />
        ) : q || status ? (
          <EmptyState
            picture={PICTURE}
            title="Nothing fits"
            text="Try the last four of a code, or look at all of them."
          />
        ) : (
          <EmptyState
            picture={PICTURE}
            title="No gift cards yet"
            text="Issue one by hand, or sell a product that is a gift card: paid orders issue theirs by themselves."
            action={issue}
          />
        )}
      </NarrowedList>
    </>
  )
}
