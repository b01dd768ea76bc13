// `node --import ./lib/testing/plant-bug.ts …` runs Souk with one bug that a test plants: PLANTED_BUG says which text of
// which file becomes another one. The files on the disk stay as they are.
import { registerHooks } from 'node:module'

/**
 * @property file below the root; with a slash at the end all files of that folder, of which some have the text. In what
 *   Next has built the names are others: there a pattern goes by what stays
 */
export type PlantedBug = { file: string; text: string | { pattern: string }; becomes: string }

const ROOT = new URL('../..', import.meta.url)

const { PLANTED_BUG } = process.env
if (PLANTED_BUG) plant(JSON.parse(PLANTED_BUG) as PlantedBug)

function plant({ file, text, becomes }: PlantedBug): void {
  const { href } = new URL(file, ROOT)
  const isFolder = file.endsWith('/')
  const wanted = typeof text === 'string' ? text : new RegExp(text.pattern, 'g')
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (!loaded.source || !(isFolder ? url.startsWith(href) : url === href)) return loaded
      const source = Buffer.from(loaded.source as Uint8Array).toString()
      const planted = source.replaceAll(wanted, becomes)
      // A bug that is not there would make the test that plants it worthless.
      if (planted === source && !isFolder) throw new Error(`${file} does not say: ${String(wanted)}`)
      return { ...loaded, source: planted }
    },
  })
}

/** The environment of a process that has this bug. */
export function withBug(bug: PlantedBug): { NODE_OPTIONS: string; PLANTED_BUG: string } {
  const preload = new URL('lib/testing/plant-bug.ts', ROOT).href
  return { NODE_OPTIONS: `--import=${preload}`, PLANTED_BUG: JSON.stringify(bug) }
}
