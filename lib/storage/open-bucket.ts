import { Disk } from 'flydrive'

export type Bucket = {
  bucket: string
  /** Of a service that speaks S3 and is not Amazon's. */
  endpoint: string | undefined
  region: string
}

/** How long a service may take to answer a connection, and to go on after a pause, ms. */
const CONNECT_MS = 5_000
const PAUSE_MS = 60_000
/** Pictures on their way to shoppers at once, each with a connection of its own. */
const MOST_CONNECTIONS = 256

/**
 * Opens a bucket of anything that speaks S3; its keys come from the standard AWS variables. The client is loaded only
 * when it is needed: it is larger than all the rest.
 */
export async function openBucket({ bucket, endpoint, region }: Bucket): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const agent = { keepAlive: true, maxSockets: MOST_CONNECTIONS }
  return new Disk(
    new S3Driver({
      bucket,
      region,
      visibility: 'private',
      supportsACL: false,
      // Other services than Amazon's know neither hosts that are named after buckets nor its newer checksums.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: PAUSE_MS, httpAgent: agent, httpsAgent: agent },
    }),
  )
}
