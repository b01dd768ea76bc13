/** Who acts, for the audit log: "operator:<id>", "sign-up", "cli" or "system", and from which address. */
export type Acting = { actor: string; address?: string | null }
