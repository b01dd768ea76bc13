import { z } from 'zod'

/** Largest file of products, bytes. */
export const MAX_IMPORT_BYTES = 100 * 1024 * 1024
/** What people are told of it. */
export const MOST_BYTES_WORDS = `${MAX_IMPORT_BYTES / 2 ** 20} MB`
/** A file is sent in parts of this size, bytes: Next hands on no more than 10 MB of a request. */
export const PART_BYTES = 4 * 1024 * 1024
/** Problems that are kept and shown; all are counted. */
export const MOST_PROBLEMS = 500
/** Products in a file. */
export const MOST_PRODUCTS = 50_000
/** Runs that end without one product more. After them the product is left out, or the import stops. */
export const MOST_ATTEMPTS = 4
/** A run writes itself down every few seconds. One that has not done so for this long is not there any more, ms. */
export const STALLED_AFTER_MS = 10 * 60_000

export const ImportId = z.uuid()

/** What is said of a file before it is sent. */
export const UploadInput = z.object({
  name: z
    .string()
    .default('')
    .transform((name) => name.replaceAll(/[\p{Cc}/\\]/gu, '').slice(0, 120) || 'products.csv'),
  size: z.coerce
    .number({ error: 'The size of the file is missing.' })
    .int()
    .min(1, 'This file is empty.')
    .max(MAX_IMPORT_BYTES, `This file is larger than ${MOST_BYTES_WORDS}. Split it into several files.`),
})
export type UploadInput = z.infer<typeof UploadInput>

export const PartNumber = z.coerce
  .number()
  .int()
  .min(0)
  .max(Math.ceil(MAX_IMPORT_BYTES / PART_BYTES))

/** @property skips true: the product is left out; false: it is taken, otherwise than the file says */
export const Problem = z.object({ line: z.number(), column: z.string(), message: z.string(), skips: z.boolean() })
export type Problem = z.infer<typeof Problem>

export const IMPORT_STATUSES = [
  'uploading',
  'checking',
  'unreadable',
  'ready',
  'waiting',
  'importing',
  'done',
  'failed',
] as const

/** What is known of one import, beside its file. */
export const ImportRecord = z.object({
  id: ImportId,
  fileName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(IMPORT_STATUSES),
  /** Bytes of the whole file. */
  size: z.number(),
  /** Parts of the file that are here, from the first on. */
  received: z.number().default(0),
  checkedAt: z.string().nullable().default(null),
  startedAt: z.string().nullable().default(null),
  /** Runs since something was last done. */
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
  /** Products whose pictures have been gone through: where a run that was cut off goes on. */
  illustrated: z.number().default(0),
  picturesDone: z.number().default(0),
  picturesMissed: z.number().default(0),
  /** Lines of the report that belong to what is done. */
  reported: z.number().default(0),
})
export type ImportRecord = z.infer<typeof ImportRecord>

export const ReportLine = z.object({
  line: z.number(),
  handle: z.string(),
  result: z.enum(['created', 'updated', 'skipped', 'picture not reached']),
  reason: z.string(),
})
export type ReportLine = z.infer<typeof ReportLine>
