import { findStoresWithMedia, mediaOf } from '#lib/storage/media-of.ts'
import { finishReceipt, receiptsById } from './erased-stores.ts'
import type { Check, Fault } from './finding.ts'
import { stampedPath } from './lost-folder.ts'
import { mediaIsQuiet, mediaRemark, mendMedia } from './quiet-media.ts'

export const mediaFoldersCheck: Check = {
  name: 'media-folders',
  title: 'Media without a store',
  about: 'folders of stores that do not exist are moved to SOUK_DIR/lost, those of erased stores are erased',
  find: async ({ client }) => {
    if (!(await mediaIsQuiet(client))) return [mediaRemark()]
    // Folders first: a store that comes between is not among them.
    const folders = await findStoresWithMedia()
    const { rows } = await client.query<{ id: string }>(
      'SELECT f.id FROM unnest($1::text[]) AS f (id) WHERE f.id NOT IN (SELECT t.id FROM public.tenant t) ORDER BY f.id',
      [folders],
    )
    const receipts = rows.length > 0 ? await receiptsById() : new Map<string, string>()
    return rows.map(({ id }) => faultOf(id, receipts.get(id) ?? null))
  },
}

function faultOf(id: string, receipt: string | null): Fault {
  return {
    code: 'media-folder-stray',
    subject: id,
    message: receipt ? 'its store was erased, this folder was not' : 'no store has this id',
    mend: () =>
      mendMedia(async (client) => {
        const { rowCount } = await client.query('SELECT 1 FROM public.tenant WHERE id = $1', [id])
        if (rowCount !== 0) throw new Error('It has a store by now; look again')
        const media = mediaOf({ id })
        if (!receipt) {
          const target = await stampedPath(`media-${id}`)
          await media.moveOut(target)
          return `moved to ${target}`
        }
        await media.removeAll()
        await finishReceipt(receipt)
        return 'erased'
      }),
  }
}
