import { z } from 'zod'

/** Largest file of products, bytes: some 20,000 rows. */
export const MAX_IMPORT_BYTES = 15 * 1024 * 1024
/** Problems that are kept and shown; all are counted. */
export const MOST_PROBLEMS = 500
/** Products in a file. */
export const MOST_PRODUCTS = 20_000

export const ImportId = z.uuid()

/** @property skips true: the product is left out; false: it is taken, otherwise than the file says */
export const Problem = z.object({ line: z.number(), column: z.string(), message: z.string(), skips: z.boolean() })
export type Problem = z.infer<typeof Problem>

export const IMPORT_STATUSES = ['checking', 'unreadable', 'ready', 'waiting', 'importing', 'done', 'failed'] as const

/** What is known of one import, beside its file. */
export const ImportRecord = z.object({
  id: ImportId,
  fileName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(IMPORT_STATUSES),
  startedAt: z.string().nullable().default(null),
  attempts: z.number().default(0),
  rows: z.number().default(0),
  products: z.number().default(0),
  pictures: z.number().default(0),
  unknownColumns: z.array(z.string()).default([]),
  problems: z.array(Problem).default([]),
  problemCount: z.number().default(0),
  /** What would become of the products, before they are imported. */
  planned: z
    .object({ create: z.number(), update: z.number(), skip: z.number() })
    .default({ create: 0, update: 0, skip: 0 }),
  /** Products that have been gone through: where a run that was cut off goes on. */
  done: z.number().default(0),
  created: z.number().default(0),
  updated: z.number().default(0),
  skipped: z.number().default(0),
  picturesDone: z.number().default(0),
  picturesMissed: z.number().default(0),
})
export type ImportRecord = z.infer<typeof ImportRecord>

export const ReportLine = z.object({
  line: z.number(),
  handle: z.string(),
  result: z.enum(['created', 'updated', 'skipped', 'picture not reached']),
  reason: z.string(),
})
export type ReportLine = z.infer<typeof ReportLine>
