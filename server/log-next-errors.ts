import { log } from '#lib/log.ts'

/** Next reports what a page or an action threw on the console; here it joins the log, with its request and store. */
export function logNextErrors(): void {
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error)
    const message = parts
      .filter((part) => typeof part === 'string')
      .join(' ')
      .trim()
    log.error({ err: error }, message || 'a page or an action failed')
  }
}
