import type { FormState } from '#lib/web/form-state.ts'

/** A server action as `useActionState` takes it. */
export type FormAction<Data> = (previous: FormState<Data>, form: FormData) => Promise<FormState<Data>>
