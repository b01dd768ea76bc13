/** The two kinds of account of a store. */
export type AccountKind = 'customer' | 'staff'
