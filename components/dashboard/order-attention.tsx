import { FormMessage } from '#components/ui/form-message.tsx'
import { ActionButton } from './action-button.tsx'
import { attentionWords } from './attention-words.ts'
import type { FormAction } from './form-action.ts'

type OrderAttentionProps = { action: FormAction; id: string; attention: string; maySettle: boolean }

/** What the merchant must look at, until they say that they have. */
export function OrderAttention({ action, id, attention, maySettle }: OrderAttentionProps) {
  if (!attention) return null
  return (
    <FormMessage className="mb-4">
      <p>{attentionWords(attention)}</p>
      {maySettle ? (
        <ActionButton action={action} fields={{ id }} variant="secondary" size="sm" className="mt-2" done="Put away.">
          I have looked at it
        </ActionButton>
      ) : null}
    </FormMessage>
  )
}
