import { z } from 'zod'
import { Credentials } from '#lib/auth/schema.ts'
import { defineEndpoint } from '../endpoint.ts'
import { issueTokens } from './issue-tokens.ts'
import { refreshTokens, revokeTokens } from './refresh-tokens.ts'
import { TokenPair, tokenPair } from './token-pair.ts'

const tag = 'Tokens'
export const Refresh = z.strictObject({
  refresh: z.string('Send the refresh token.').min(1, 'Send the refresh token.').max(200),
})

export const tokenEndpoints = [
  defineEndpoint({
    method: 'POST',
    path: '/token',
    tag,
    summary: 'Sign in',
    description: 'For staff by user name or e-mail, for shoppers by e-mail. Programs better use an API key.',
    access: ['anyone'],
    body: z.strictObject({ username: Credentials.shape.login, password: Credentials.shape.password }),
    status: 200,
    answer: TokenPair,
    run: (ctx, { body: { username, password }, address }) => issueTokens(ctx, { login: username, password }, address),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/token/refresh',
    tag,
    summary: 'Get the next pair of tokens',
    access: ['anyone'],
    body: Refresh,
    status: 200,
    answer: TokenPair,
    run: (ctx, { body: { refresh } }) =>
      refreshTokens(ctx, refresh, (session, secret) => tokenPair(ctx, session, secret)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/token/revoke',
    tag,
    summary: 'End a session',
    access: ['anyone'],
    body: Refresh,
    status: 204,
    answer: null,
    run: (ctx, { body: { refresh } }) => revokeTokens(ctx, refresh),
  }),
]
