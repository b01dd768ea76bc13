/** From this many on, a merchant should think of more. */
export const LOW_STOCK = 5
