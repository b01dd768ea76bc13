import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Answer, call, hostOf } from './http.ts'

const Manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

/** A server action of a store as the build has it: `file` below the store's folder, a page that it belongs to. */
export type BuiltAction = { id: string; file: string; name: string; page: string }

/** Every server action of a store, by what Next itself keeps of them: one that is new is among them. */
export function storeActions(): BuiltAction[] {
  const file = new URL('../.next/server/server-reference-manifest.json', import.meta.url)
  const { node } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const below = 'app/store/[tenant]/'
  return Object.entries(node)
    .filter(([, { filename }]) => filename.startsWith(below))
    .map(([id, { filename, exportedName, workers }]) => {
      const [worker = ''] = Object.keys(workers)
      const page = worker.slice(below.length - 1).replace(/\/page$/, '')
      return {
        id,
        file: filename.slice(below.length),
        name: exportedName,
        page: page.replaceAll(/\/\([^)]*\)/g, '') || '/',
      }
    })
}

/** Sends a form to an action as a page with scripts does, whether or not any page would show it to the sender. */
export async function sendForm(
  store: string,
  action: BuiltAction,
  fields: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', JSON.stringify([{ status: 'idle', fieldErrors: {}, values: {} }, '$K1']))
  const sent = new Response(form)
  return call(hostOf(store), action.page.replaceAll(/\[[^\]]*\]/g, 'x'), {
    method: 'POST',
    headers: {
      'next-action': action.id,
      'content-type': sent.headers.get('content-type') ?? '',
      accept: 'text/x-component',
      origin: `http://${hostOf(store)}`,
      ...(cookie && { cookie }),
    },
    body: new Uint8Array(await sent.arrayBuffer()),
  })
}

/** The code of the failure that an action answered with; null when it answered none. */
export function failureOf({ body }: Answer): string | null {
  return /"code":"([a-z-]+)"/.exec(body)?.[1] ?? null
}
