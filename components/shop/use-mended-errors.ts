import { useState } from 'react'
import type { FormState } from '#lib/web/form-state.ts'

/** Another country asks for another region and another postal code: what was wrong with them says nothing any more. */
const ALONG: Readonly<Record<string, readonly string[]>> = { country: ['region', 'postalCode'] }

/** What an answer found wrong, without the fields that were changed since: whoever mends one is not told again. */
export function useMendedErrors(answer: FormState<unknown>) {
  const [mended, setMended] = useState<{ of: FormState<unknown>; fields: readonly string[] }>({
    of: answer,
    fields: [],
  })
  const fields = mended.of === answer ? mended.fields : []
  const errors = Object.fromEntries(Object.entries(answer.fieldErrors).filter(([field]) => !fields.includes(field)))
  return {
    errors,
    mend: (field: string) => {
      const gone = [field, ...(ALONG[field] ?? [])].filter((name) => name in errors)
      if (gone.length > 0) setMended({ of: answer, fields: [...fields, ...gone] })
    },
  }
}
