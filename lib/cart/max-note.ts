/** Longest note for the merchant, characters. */
export const MAX_NOTE = 500
