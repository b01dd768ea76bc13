import { markSchema } from '../create-schema.ts'
import type { Check } from './finding.ts'
import { mendSchema } from './mend-schema.ts'
import { isStanding } from './read-fleet.ts'

export const marksCheck: Check = {
  name: 'marks',
  title: 'Marks of schemas',
  about: 'a schema says in its comment whose it is, without which nothing can be read there; set again',
  find: async ({ fleet }) =>
    fleet
      .filter(isStanding)
      .filter(({ comment, mark }) => comment !== mark)
      .map((schema) => ({
        code: 'schema-mark',
        subject: schema.schemaName,
        message:
          schema.comment === null ? `does not say that it is "${schema.mark}"` : `says that it is "${schema.comment}"`,
        mend: () =>
          mendSchema(schema, async (client) => {
            await markSchema(client, schema.schemaName, schema.mark)
            return `says "${schema.mark}" now`
          }),
      })),
}
