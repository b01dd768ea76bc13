import { randomUUID } from 'node:crypto'
import { ownerPool } from '#lib/db/connections.ts'
import type { Leak } from './door.ts'

export type ProofState = 'passed' | 'failed' | 'broken'

/** @returns the id of the proof that begins now; those that were cut off are closed as broken */
export async function beginProof(): Promise<string> {
  await ownerPool().query(
    `UPDATE public.isolation_proof SET state = 'broken', error = 'It was cut off.', ended_at = now()
      WHERE state = 'running'`,
  )
  const id = randomUUID()
  await ownerPool().query(`INSERT INTO public.isolation_proof (id) VALUES ($1)`, [id])
  return id
}

/** Writes down what came of a proof. */
export async function endProof(
  id: string,
  proof: { state: ProofState; stores: number; attempts: number; leaks: readonly Leak[]; error: string | null },
): Promise<void> {
  await ownerPool().query(
    `UPDATE public.isolation_proof
        SET state = $2, stores = $3, attempts = $4, leaks = $5, error = $6, ended_at = now() WHERE id = $1`,
    [id, proof.state, proof.stores, proof.attempts, JSON.stringify(proof.leaks), proof.error],
  )
}
