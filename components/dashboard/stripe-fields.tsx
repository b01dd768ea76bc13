'use client'

import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import type { PaymentSettingsView } from '#lib/payments/payment-settings-view.ts'
import { ActionButton } from './action-button.tsx'
import { CopyButton } from './copy-button.tsx'
import type { FormAction } from './form-action.ts'

type StripeFieldsProps = {
  settings: PaymentSettingsView
  errors: Record<string, string>
  test: FormAction<{ mode: 'test' | 'live' }>
  canTest: boolean
}

/** Keys of the merchant's account. Secrets that are saved are known by their last four characters and not shown. */
export function StripeFields({ settings, errors, test, canTest }: StripeFieldsProps) {
  const { stripePublishableKey, stripeSecretLastFour, stripeWebhookLastFour, stripeKeysUnreadable, webhookUrl } =
    settings
  return (
    <>
      {stripeKeysUnreadable ? (
        <FormMessage>
          The saved keys cannot be read in this store: it was copied, or moved to another market. Enter them again.
        </FormMessage>
      ) : null}
      <Field
        label="Publishable key"
        name="stripePublishableKey"
        error={errors.stripePublishableKey}
        hint="In your Stripe dashboard under Developers, API keys."
      >
        {(control) => <Input {...control} defaultValue={stripePublishableKey} placeholder="pk_live_…" {...AS_TYPED} />}
      </Field>
      <Field
        label="Secret key"
        name="stripeSecretKey"
        error={errors.stripeSecretKey}
        hint={hintOf(stripeSecretLastFour, 'It is kept encrypted, and nobody can read it here again.')}
      >
        {(control) => (
          <Input {...control} type="password" placeholder={maskOf(stripeSecretLastFour, 'sk_live_…')} {...AS_TYPED} />
        )}
      </Field>
      <div className="grid gap-1.5">
        <span className="font-medium text-14">Address for events</span>
        <p className="text-13 text-muted">
          In Stripe under Developers, Webhooks: add an endpoint with this address and the events
          payment_intent.succeeded, payment_intent.canceled, charge.refunded, refund.updated and refund.failed.
        </p>
        <div className="flex items-center gap-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
          <code className="min-w-0 flex-1 break-all text-13">{webhookUrl}</code>
          <CopyButton text={webhookUrl} label="the address for events" />
        </div>
      </div>
      <Field
        label="Signing secret"
        name="stripeWebhookSecret"
        error={errors.stripeWebhookSecret}
        hint={hintOf(stripeWebhookLastFour, 'Stripe shows it once the endpoint is added.')}
      >
        {(control) => (
          <Input {...control} type="password" placeholder={maskOf(stripeWebhookLastFour, 'whsec_…')} {...AS_TYPED} />
        )}
      </Field>
      {stripeSecretLastFour ? (
        <div className="flex flex-wrap items-center gap-3">
          <ActionButton
            action={test}
            variant="secondary"
            size="sm"
            disabled={!canTest}
            done="Stripe answers. Your key works."
          >
            Test the connection
          </ActionButton>
          {canTest ? null : <span className="text-13 text-muted">Save first.</span>}
        </div>
      ) : null}
    </>
  )
}

/** Keys are no words, and no password manager's business. */
const AS_TYPED = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, maxLength: 300 } as const

function hintOf(lastFour: string, otherwise: string): string {
  return lastFour ? `Saved: ends in ${lastFour}. Leave it empty to keep it.` : otherwise
}

function maskOf(lastFour: string, otherwise: string): string {
  return lastFour ? `••••••••${lastFour}` : otherwise
}
