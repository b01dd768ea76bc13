/** `npm test` asks a share of what proves the API, to be done in minutes; with API_PROOF=full it asks all. */
export const isFullProof = process.env.API_PROOF === 'full'
