import type { FormState } from '#lib/web/form-state.ts'

/** After a refused submission: puts the cursor into the first field to mend. */
export function focusFirstError(form: HTMLFormElement | null, state: FormState<unknown>): void {
  if (state.status !== 'error') return
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
