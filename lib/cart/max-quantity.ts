/** Most units of one thing in one cart. */
export const MAX_QUANTITY = 999
