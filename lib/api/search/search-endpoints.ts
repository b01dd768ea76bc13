import { z } from 'zod'
import { STOREFRONT_PAGE_SIZE } from '#lib/catalog/schema.ts'
import { MAX_SEARCH } from '#lib/catalog/search/product-query.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { ok } from '#lib/kernel/result.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ListQuery, limitUpTo, wholeParameter } from '../list.ts'
import { MAX_FOUND, SEARCH_SORTS, searchCatalogue } from './search-catalogue.ts'
import { SearchPage } from './search-resource.ts'

const OPTIONS = '{"Size":["M","L"]}'

const Query = ListQuery.extend({
  limit: limitUpTo(MAX_FOUND, STOREFRONT_PAGE_SIZE),
  q: z.string().max(MAX_SEARCH).optional().meta({ description: 'Words, whole or their beginnings, or an SKU.' }),
  collection: z.string().max(80).optional().meta({ description: 'Slug of a collection.' }),
  options: z
    .string()
    .max(2_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: `Send JSON such as ${OPTIONS}.` })
        return z.NEVER
      }
    })
    .pipe(z.record(z.string(), z.array(z.string()), `Send JSON such as ${OPTIONS}.`))
    .optional()
    .meta({
      description: 'Values by the name of the option, as JSON.',
      example: OPTIONS,
      override: { type: 'string' },
    }),
  price_min_minor: wholeParameter(0, MAX_MINOR).optional(),
  price_max_minor: wholeParameter(0, MAX_MINOR).optional(),
  in_stock: z.enum(['true']).optional(),
  sort: z.enum(Object.keys(SEARCH_SORTS) as (keyof typeof SEARCH_SORTS)[]).optional(),
})

export const searchEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/search',
    tag: 'Search',
    summary: 'Search what is on sale',
    description:
      'As the shop itself finds: by words and their beginnings, and when nothing has them by how they may have been meant; with the counts of every filter.',
    access: ['anyone'],
    query: Query,
    status: 200,
    answer: SearchPage,
    run: async (ctx, { query }) => ok(await searchCatalogue(ctx, query)),
  }),
]
