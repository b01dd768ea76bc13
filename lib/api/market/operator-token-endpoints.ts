import { z } from 'zod'
import { Credentials } from '#lib/auth/schema.ts'
import { refreshTokens, revokeTokens } from '../tokens/refresh-tokens.ts'
import { Refresh } from '../tokens/token-endpoints.ts'
import { TokenPair } from '../tokens/token-pair.ts'
import { defineMarketEndpoint } from './market-endpoint.ts'
import { issueOperatorTokens, operatorSessions, operatorTokenPair } from './operator-tokens.ts'

const tag = 'Tokens'

export const operatorTokenEndpoints = [
  defineMarketEndpoint({
    method: 'POST',
    path: '/token',
    tag,
    summary: 'Sign in',
    description: 'For operators, by e-mail, as in the console.',
    access: ['anyone'],
    body: z.strictObject({ username: Credentials.shape.login, password: Credentials.shape.password }),
    status: 200,
    answer: TokenPair,
    run: ({ now }, { body: { username, password }, address }) =>
      issueOperatorTokens(now, { login: username, password }, address),
  }),
  defineMarketEndpoint({
    method: 'POST',
    path: '/token/refresh',
    tag,
    summary: 'Get the next pair of tokens',
    access: ['anyone'],
    body: Refresh,
    status: 200,
    answer: TokenPair,
    run: ({ now }, { body: { refresh } }) =>
      refreshTokens(operatorSessions(now), refresh, (session, secret) => operatorTokenPair(now, session, secret)),
  }),
  defineMarketEndpoint({
    method: 'POST',
    path: '/token/revoke',
    tag,
    summary: 'End a session',
    access: ['anyone'],
    body: Refresh,
    status: 204,
    answer: null,
    run: ({ now }, { body: { refresh } }) => revokeTokens(operatorSessions(now), refresh),
  }),
]
