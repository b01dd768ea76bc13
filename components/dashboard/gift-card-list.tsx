import { Badge } from '#components/ui/badge.tsx'
import type { GiftCardRow, GiftCardState } from '#lib/gift-cards/list-gift-cards.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { ActionButton } from './action-button.tsx'
import { DateText } from './date-text.tsx'
import type { FormAction } from './form-action.ts'

const STATES: Record<GiftCardState, { tone: 'green' | 'neutral' | 'red' | 'amber'; words: string }> = {
  usable: { tone: 'green', words: 'Usable' },
  spent: { tone: 'neutral', words: 'Spent' },
  disabled: { tone: 'red', words: 'Disabled' },
  expired: { tone: 'amber', words: 'Expired' },
}

type GiftCardListProps = {
  cards: readonly GiftCardRow[]
  now: Date
  timeZone: string
  /** Left out for whoever may only look. */
  actions: { disable: FormAction; enable: FormAction } | null
}

/** Gift cards with what is left on each. */
export function GiftCardList({ cards, now, timeZone, actions }: GiftCardListProps) {
  return (
    <ul className="divide-y divide-line">
      {cards.map(({ id, lastFour, currency, initialMinor, balanceMinor, email, note, state, createdAt }) => (
        <li
          key={id}
          className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_7rem_5rem_5rem] sm:px-5"
        >
          <span className="min-w-0">
            <span className="block text-14 tabular-nums">
              <span className="font-medium">•••• {lastFour}</span>
            </span>
            <span className="block text-13 text-muted sm:truncate">
              <DateText date={createdAt} now={now} timeZone={timeZone} />
              {[email, note].filter(Boolean).map((text) => ` · ${text}`)}
            </span>
          </span>
          <span className="shrink-0 text-right text-14 tabular-nums">
            {formatMoney(balanceMinor, currency)}
            {balanceMinor === initialMinor ? null : (
              <span className="block text-12 text-muted">of {formatMoney(initialMinor, currency)}</span>
            )}
          </span>
          <span className="sm:justify-self-end">
            <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
          </span>
          <span className="justify-self-end">
            {actions ? (
              state === 'disabled' ? (
                <ActionButton
                  action={actions.enable}
                  fields={{ id }}
                  done="It can pay again."
                  variant="ghost"
                  size="sm"
                >
                  Enable<span className="sr-only"> the card ending in {lastFour}</span>
                </ActionButton>
              ) : (
                <ActionButton action={actions.disable} fields={{ id }} done="Disabled." variant="ghost" size="sm">
                  Disable<span className="sr-only"> the card ending in {lastFour}</span>
                </ActionButton>
              )
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
