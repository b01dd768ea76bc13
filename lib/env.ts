import { z } from 'zod'
import { PlainError } from '#lib/kernel/plain-error.ts'

/** "a, b" as a list. */
const commaList = (byDefault: string) =>
  z
    .string()
    .default(byDefault)
    .transform((list) =>
      list
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )

/** The environment, parsed once. Every variable Souk reads is named here and in docs/operating.md. */
const Env = z.object({
  /** The owner's connection: may create schemas and roles. The embedded server fills it in when it is not given. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs sessions and derives the application role's password. At least 32 characters. */
  SOUK_SECRET: z.string().min(32),
  /** Folder for the embedded database, media and mail. */
  SOUK_DIR: z.string().default('.souk'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Host of the market without a port; stores are one label below it. */
  ROOT_DOMAIN: z
    .string()
    .default('localhost')
    .transform((host) => host.toLowerCase().replace(/:\d+$/, '')),
  /** What shoppers type before the host; https makes cookies Secure. */
  PUBLIC_SCHEME: z.enum(['http', 'https']).optional(),
  /** Port in public addresses when a proxy stands in front; the listening port otherwise. */
  PUBLIC_PORT: z.coerce.number().int().optional(),
  /** Comma-separated addresses whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: commaList(''),
  /** Name servers for proofs of domains and for hosts that stores choose, "127.0.0.1:5353"; the machine's own without it. */
  DNS_SERVERS: commaList(''),
  /** Addresses of the market that a registered domain itself is to lead to, for A and AAAA records. */
  DOMAIN_TARGET_IPS: commaList(''),
  /** Host for ALIAS records when there are no such addresses; the store's subdomain without it. */
  DOMAIN_TARGET: z.string().min(1).toLowerCase().optional(),
  /** Who may ask which hosts get a certificate: addresses of proxies, as they connect. */
  TLS_ASK_FROM: commaList('127.0.0.1, ::1'),
  /** Slug of the store that answers on hosts which no store has; nobody without it. */
  DEFAULT_TENANT: z.string().min(1).toLowerCase().optional(),
  /** Connections to the database, and engines leased on them. */
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  /** Stores' worth of tables that stand ready for sign-ups; 0 turns it off. */
  SPARE_SCHEMAS: z.coerce.number().int().min(0).max(100).default(5),
  /** Where background work runs: in the server, or in `npm run worker` alone. */
  WORKER: z.enum(['inside', 'separate']).default('inside'),
  /** Stores that one address may open in an hour. */
  SIGN_UPS_PER_HOUR: z.coerce.number().int().min(1).default(30),
  /** Payments that one address may begin at one store in 15 minutes and not bring to an end. */
  CHECKOUT_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(60),
  /** Requests to a store's API in a minute with one token; three times as many from one address. */
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Where requests and tries are counted: in each process, or for all processes in PostgreSQL or in Redis (redis://…). */
  RATE_LIMIT_STORE: z
    .string()
    .regex(
      /^(memory|postgresql|rediss?:\/\/\S+)$/,
      'Write memory, postgresql, or the address of a Redis, such as redis://localhost:6379.',
    )
    .default('memory'),
  /** smtp://…; without it mail is written to SOUK_DIR/mail. */
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Souk <no-reply@localhost>'),
  /** Where Stripe's API answers; Stripe itself without it. For tests that stand in for Stripe. */
  STRIPE_API_URL: z.url().optional(),
  /** For tests: webhooks may also lead to this machine itself, by http as well. Leave it out anywhere else. */
  WEBHOOKS_TO_LOOPBACK: z.enum(['on', 'off']).default('off'),
  /** Folder for backups; SOUK_DIR/backups without it. Not used when BACKUP_S3_BUCKET is set. */
  BACKUP_DIR: z.string().min(1).optional(),
  /** Backups go to this bucket; keys come from the standard AWS variables. */
  BACKUP_S3_BUCKET: z.string().min(1).optional(),
  /** Of a service that speaks S3 and is not Amazon's. */
  BACKUP_S3_ENDPOINT: z.url().optional(),
  BACKUP_S3_REGION: z.string().min(1).default('us-east-1'),
  /** Pictures of all stores go to this bucket, and to SOUK_DIR/media without it; keys as for backups. */
  MEDIA_S3_BUCKET: z.string().min(1).optional(),
  MEDIA_S3_ENDPOINT: z.url().optional(),
  MEDIA_S3_REGION: z.string().min(1).default('us-east-1'),
  /** Newest backups of each store that are kept. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(7),
  /** When all stores are backed up, as cron writes it, UTC; "off" turns it off. */
  BACKUP_SCHEDULE: z
    .string()
    .regex(
      /^(off|([\d*,/-]+ ){2}[\d*,/-]+( [\dA-Za-z*,/-]+){2})$/,
      'Write five fields as cron does, such as "0 3 * * *", or "off".',
    )
    .default('0 3 * * *'),
  /** Whether /schema-info and its like answer; without it they do in dev and where the demo stores are. */
  INSPECTOR: z.enum(['on', 'off']).optional(),
  /** Stores that have a label value of their own in the metrics; all others are "other". */
  METRICS_STORES: z.coerce.number().int().min(0).max(10_000).default(100),
  /** Comma-separated addresses that may read /metrics without the token. */
  METRICS_FROM: commaList('127.0.0.1,::1'),
  /** Whoever sends it as a bearer token may read /metrics from anywhere. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** After SIGTERM requests are served for so long while /readyz says no, so that a load balancer can turn away, s. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Env = z.output<typeof Env>

let parsed: Env | undefined

/** @throws PlainError naming every variable that is missing or malformed, in one line */
export function env(): Env {
  if (parsed) return parsed
  const result = Env.safeParse(process.env)
  if (!result.success) {
    throw new PlainError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  }
  parsed = result.data
  return parsed
}
