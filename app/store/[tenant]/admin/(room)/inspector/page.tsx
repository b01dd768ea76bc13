import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { RequestSteps } from '#components/dashboard/request-steps.tsx'
import { RequestWay } from '#components/dashboard/request-way.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { followRequest } from '#lib/inspector/follow-request.ts'
import { isInspectorOn } from '#lib/inspector/is-inspector-on.ts'
import { inTrace, newTrace } from '#lib/kernel/trace.ts'
import { tenantOnHost } from '#lib/tenancy/tenant-on-host.ts'
import { flowingRequest } from '#lib/web/flowing-request.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Inspector' }

const PATH = '/admin/inspector'
const ADDRESSES = [
  { href: '/schema-info', says: 'Which schema answers on this host' },
  { href: '/data', says: 'The first products and orders, and how many there are' },
  { href: '/request-flow', says: 'What one request went through' },
  { href: '/db-routing', says: 'How a call becomes a statement on this store’s table' },
]

export default async function InspectorPage({ params }: { params: Promise<{ tenant: string }> }) {
  if (!isInspectorOn()) notFound()
  await staffContext(params, 'home:read')
  const way = await wayOfThisRequest()
  return (
    <>
      <PageHead
        title="Inspector"
        meaning="The way of a request from its host to your rows. What you see ran a moment ago, while this page was made."
      />
      <div className="grid gap-4">
        <Card>
          <CardHeader>
            <CardTitle>From the host to the rows</CardTitle>
          </CardHeader>
          <CardBody>
            <RequestWay steps={way.steps} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>What ran</CardTitle>
          </CardHeader>
          <CardBody>
            <RequestSteps steps={way.steps} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>The same for machines</CardTitle>
          </CardHeader>
          <CardBody>
            <ul className="grid gap-x-6 gap-y-3 text-14 sm:grid-cols-2">
              {ADDRESSES.map(({ href, says }) => (
                <li key={href}>
                  <a href={href} className="font-mono text-13 text-accent-text hover:underline">
                    {href}
                  </a>
                  <p className="text-13 text-muted">{says}</p>
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      </div>
    </>
  )
}

/** The host is looked up once more, and watched: the page itself was admitted before it was known that anybody looks. */
async function wayOfThisRequest() {
  const host = (await headers()).get('host') ?? ''
  const trace = newTrace()
  const tenant = await inTrace(trace, () => tenantOnHost(host))
  if (!tenant) notFound()
  return await followRequest(tenant, flowingRequest(tenant, { method: 'GET', path: PATH, host, trace }))
}
