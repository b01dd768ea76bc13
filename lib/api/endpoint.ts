import type { z } from 'zod'
import type { StaffPermission } from '#lib/auth/permissions.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreAct } from '#lib/tenancy/store-act.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: everybody, shoppers with an account, any member of the staff, or whoever has the permission. */
export type Access = 'anyone' | 'customer' | 'staff' | StaffPermission

/** A file as the body itself. @property most bytes that are taken */
export type Upload = { mediaType: `${string}/*`; most: number }

/** @property version what If-Match says the resource was when the caller read it; undefined: whatever it is now */
export type EndpointInput<Query, Body> = {
  params: Readonly<Record<string, string>>
  query: Query
  body: Body
  /** Of an endpoint that takes a file: its bytes. */
  file: Uint8Array
  version: string | undefined
  /** Where the request came from. */
  address: string
  /** The caller's own name for this request; null when it has none. */
  idempotencyKey: string | null
  /** Takes tags of cached pages that are old also when the use case fails. */
  expire: (tags: string[]) => void
}

type ReadOrWrite<Answer> =
  | { method: 'GET'; audit?: never; invalidates?: never }
  | {
      method: Exclude<Method, 'GET'>
      /** What the audit log says when staff or a key did it. */
      audit?: (answer: Answer, ctx: StoreContext) => StoreAct
      /** Cached pages of this store that the change makes old. */
      invalidates?: (ctx: StoreContext, answer: Answer) => string[]
    }

/** One method of one address: what it asks, what it answers, who may, and the use case that does it. */
export type EndpointPlan<Query extends z.ZodObject, Body extends z.ZodType, Answer> = ReadOrWrite<Answer> & {
  /** Below /api, such as "/items/{id}". */
  path: string
  tag: string
  summary: string
  description?: string
  access: readonly Access[]
  query?: Query
  body?: Body
  /** Instead of a body in JSON. */
  upload?: Upload
  /** 204 has no body. */
  status: 200 | 201 | 202 | 204
  /** What is answered; every property that the use case gives and the schema does not name is left out. */
  answer: z.ZodType<unknown, Answer> | null
  run: (ctx: StoreContext, input: EndpointInput<z.output<Query>, z.output<Body>>) => Promise<Result<Answer>>
}

/** What the documentation, the clients and the checks of an API need to know of an endpoint, whosever it is. */
export type DescribedEndpoint = {
  method: Method
  /** Below /api, such as "/items/{id}". */
  path: string
  tag: string
  summary: string
  description?: string
  access: readonly string[]
  query?: z.ZodObject
  body?: z.ZodType
  upload?: Upload
  status: 200 | 201 | 202 | 204
  answer: z.ZodType | null
}

/** An endpoint as the table of all of them holds it: its parts fit each other, which the maker saw to. */
export type Endpoint = DescribedEndpoint & {
  access: readonly Access[]
  audit?: (answer: never, ctx: StoreContext) => StoreAct
  invalidates?: (ctx: StoreContext, answer: never) => string[]
  run: (ctx: StoreContext, input: EndpointInput<never, never>) => Promise<Result<unknown>>
}

export function defineEndpoint<Query extends z.ZodObject, Body extends z.ZodType, Answer>(
  plan: EndpointPlan<Query, Body, Answer>,
): Endpoint {
  return plan as unknown as Endpoint
}
