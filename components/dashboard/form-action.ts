import type { FormState } from '#lib/web/form-state.ts'

/** A server action as a client component gets it from its page. */
export type FormAction<Data = unknown> = (previous: FormState<never>, form: FormData) => Promise<FormState<Data>>
