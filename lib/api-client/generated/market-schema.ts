// Written by `npm run client` from the endpoints of lib/api: change those, and run it again.

export type TenantBody = {
  name: string
  /** PostgreSQL schema; made of the address without it. */
  schema?: string
  /** A subdomain of the market, "techstore", or a host of the store’s own. */
  domain?: string
  admin: {
    username?: string
    email: string
    password: string
  }
}

export type TenantChange = {
  status: "active" | "suspended"
}

export type TokenPair = {
  /** A JWT: send it as "Authorization: Bearer …" for 15 minutes. */
  access: string
  /** Good once, for the next pair. An old one that comes back ends the session. */
  refresh: string
}

/** What went wrong (RFC 9457). */
export type Problem = {
  /** Names the kind of problem, and never changes. */
  type: string
  title: string
  status: number
  detail?: string
  /** Which rule refused it, such as "sold-out". */
  code?: string
  /** Say it when you ask for help. */
  request_id: string
  errors?: {
    detail: string
    /** JSON pointer into the body (RFC 6901). */
    pointer?: string
    /** Name of the parameter in the address or its query. */
    parameter?: string
  }[]
}

export type TenantPage = {
  data: Tenant[]
  next: string | null
}

export type Tenant = {
  id: string
  name: string
  slug: string
  /** The PostgreSQL schema that holds its rows. */
  schema: string
  /** On its subdomain. */
  url: string
  /** Hosts that it answers on, or has claimed. */
  domains: {
    host: string
    is_primary: boolean
    is_verified: boolean
  }[]
  status: "active" | "suspended" | "archived"
  owner_email: string
  on_trial: boolean
  paid_until: string | null
  created_at: string
  updated_at: string
  /** Since when it has been deleted: it can be brought back for 30 days. */
  archived_at: string | null
  version: string
}

export type paths = {
  '/token': {
    /** Sign in. For operators, by e-mail, as in the console. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        username: string
        password: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': TokenPair } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/token/refresh': {
    /** Get the next pair of tokens. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        refresh: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': TokenPair } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/token/revoke': {
    /** End a session. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        refresh: string
      } } }
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/tenants': {
    /** List stores. Deleted ones as well, unless `status` says otherwise. For operators of the market. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "name" | "-name"
          status?: "active" | "suspended" | "archived"
          /** Part of a name, an address, a host or the owner’s e-mail. */
          q?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': TenantPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Open a store. Schema, role, tables, owner and starter content, whole or not at all. For operators of the market. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': TenantBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Tenant } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/tenants/{id}': {
    /** Read a store. For operators of the market. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Tenant } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Suspend or activate a store. A suspended store answers 503 to everybody. Nothing is deleted. For operators of the market. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': TenantChange } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Tenant } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete a store. It is archived: it answers nobody, and can be brought back for 30 days. For operators of the market. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/tenants/{id}/undelete': {
    /** Bring a deleted store back. With the status it had: a suspended one is suspended again. For operators of the market. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Tenant } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
}
