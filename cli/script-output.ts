import { formatWithOptions } from 'node:util'
import { currentTenantScope } from '#lib/tenancy/with-tenant.ts'

type Settings = {
  /** Put the store before each line: several stores speak at once. */
  prefixed: boolean
  /** Keep stdout for one JSON document. */
  onStderr: boolean
}

/**
 * Makes everything that a script says go through one place, whether it uses `log` or the console.
 * @returns the script's `log`
 */
export function captureConsole({ prefixed, onStderr }: Settings): (...values: unknown[]) => void {
  const say = (stream: NodeJS.WriteStream, values: unknown[]) => {
    const text = formatWithOptions({ colors: stream.isTTY }, ...values)
    const slug = currentTenantScope()?.tenant.slug
    const lines = prefixed && slug ? text.replaceAll(/^/gm, `${slug}: `) : text
    // A progress bar may stand on the line; it is drawn again below.
    if (process.stderr.isTTY && stream.isTTY) process.stderr.write('\r\u001b[K')
    stream.write(`${lines}\n`)
  }
  const out = onStderr ? process.stderr : process.stdout
  const log = (...values: unknown[]) => say(out, values)
  const complain = (...values: unknown[]) => say(process.stderr, values)
  Object.assign(console, { log, info: log, debug: log, warn: complain, error: complain })
  return log
}
