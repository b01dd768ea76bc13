import { resolve } from 'node:path'

/** A path as the person meant it who typed it: the command itself runs in Souk's own folder. */
export function fromCaller(path: string): string {
  return resolve(process.env.SOUK_CALLED_FROM ?? process.cwd(), path)
}
