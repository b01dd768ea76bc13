/** Never sent back to the browser. */
const SECRET = /password|card|cvc|token|secret/i

/** A form as the use case's schema reads it. A forged call may send anything in its place: then there is no field. */
export function formFields(form: unknown): Record<string, unknown> {
  return form instanceof FormData ? Object.fromEntries(form) : {}
}

/** What was typed, for showing again beside an error. */
export function typedValues(form: unknown): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(formFields(form))) {
    if (typeof value === 'string' && !SECRET.test(name) && !name.startsWith('$')) values[name] = value
  }
  return values
}
