import { NextResponse } from 'next/server'
import { unsubscribe } from '#lib/notifications/unsubscribe.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Somebody who opens the address that is meant for mail programs gets the page with the button. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (_ctx, request) => {
    const response = new NextResponse(null, { status: 302 })
    response.headers.set('location', `/account/unsubscribe${request.nextUrl.search}`)
    return response
  },
})

/** One click in a mail program (RFC 8058): a POST from its own servers, without a cookie. The signed link is the proof. */
export const POST = defineStoreRoute({
  permission: 'public',
  from: 'anywhere',
  run: async (ctx, request) => {
    const { searchParams } = request.nextUrl
    const done = await unsubscribe(ctx, { to: searchParams.get('to'), key: searchParams.get('key') })
    return done.ok
      ? new Response('You are unsubscribed.\n')
      : new Response(`${done.failures[0].message}\n`, { status: 404 })
  },
})
