import { createServer } from 'node:net'
import { PlainError } from '#lib/kernel/plain-error.ts'

/** @throws PlainError in one line when somebody else listens there, before anything is started for nothing */
export async function assertPortFree(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(`PORT is not a port: ${process.env.PORT}`)
  await new Promise<void>((free, taken) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`
      taken(new PlainError(`Port ${port} ${reason}. Choose another: PORT=${port + 1} npm start`))
    })
    probe.listen(port, () => probe.close(() => free()))
  })
}
