'use client'

import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Link } from '../ui/link.tsx'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

type CheckoutEmailProps = {
  values: Record<string, string>
  errors: Record<string, string>
  signedIn: boolean
  folding: Folding
}

export function CheckoutEmail({ values, errors, signedIn, folding }: CheckoutEmailProps) {
  return (
    <CheckoutSection
      step="contact"
      title="Contact"
      folding={folding}
      aside={
        signedIn ? null : (
          <Link
            href="/account/sign-in?next=/checkout"
            className="-my-2 inline-flex min-h-10 items-center text-14 text-accent-text underline underline-offset-4"
          >
            Sign in
          </Link>
        )
      }
    >
      <Field label="E-mail" name="email" error={errors.email} hint="So that we can reach you about this order.">
        {(control) => (
          <Input
            {...control}
            type="email"
            inputMode="email"
            autoComplete="email"
            defaultValue={values.email}
            required
          />
        )}
      </Field>
    </CheckoutSection>
  )
}
