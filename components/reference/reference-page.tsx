import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import type { ReferenceView } from '#lib/api/reference/reference-view.ts'
import { FieldList } from './field-list.tsx'
import { OperationCard } from './operation-card.tsx'
import { type ContentsGroup, ReferenceContents } from './reference-contents.tsx'

type ReferencePageProps = {
  reference: ReferenceView
  /** Whose API it is. */
  owner: string
  /** How somebody gets a token. */
  signIn: ReactNode
}

/** The reference of an API: contents beside it where there is room, above it where there is none. */
export function ReferencePage({ reference, owner, signIn }: ReferencePageProps) {
  const { title, introduction, server, groups, objects, problems } = reference
  const contents = contentsOf(reference)
  return (
    <div className="mx-auto max-w-7xl px-5 sm:px-8 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-12">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-control focus:bg-surface focus:px-4 focus:py-2 focus:shadow-float"
      >
        Skip to the content
      </a>
      <nav
        aria-label="Contents"
        className="hidden lg:sticky lg:top-0 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:px-1 lg:py-10"
      >
        <ReferenceContents groups={contents} />
      </nav>
      <main id="main" className="min-w-0 py-8 sm:py-10">
        <header className="max-w-prose">
          <p className="text-14 text-muted">{owner}</p>
          <h1 className="mt-1 font-semibold text-28 tracking-tight sm:text-36">{title}</h1>
          <p className="mt-4 text-16">{introduction}</p>
          <p className="mt-3 text-14 text-muted">{signIn}</p>
          <dl className="mt-5 grid gap-x-4 gap-y-1.5 text-14 sm:grid-cols-[auto_1fr]">
            <dt className="text-muted">Address</dt>
            <dd>
              <code className="break-all font-mono text-13">{server}</code>
            </dd>
            <dt className="text-muted">OpenAPI 3.1</dt>
            <dd>
              <a href="/api/openapi.json" className="font-mono text-13 text-accent-text underline underline-offset-3">
                /api/openapi.json
              </a>
            </dd>
          </dl>
        </header>
        <details className="mt-6 rounded-card border border-line bg-surface p-4 lg:hidden">
          <summary className="cursor-pointer font-medium text-14">Contents</summary>
          <nav aria-label="Contents" className="mt-4">
            <ReferenceContents groups={contents} />
          </nav>
        </details>
        {groups.map(({ id, name, operations }) => (
          <section key={id} id={id} aria-label={name} className="mt-12 scroll-mt-6">
            <h2 className="font-semibold text-22">{name}</h2>
            <div className="mt-4 space-y-5">
              {operations.map((operation) => (
                <OperationCard key={operation.id} operation={operation} />
              ))}
            </div>
          </section>
        ))}
        <section id="objects" aria-label="Objects" className="mt-12 scroll-mt-6">
          <h2 className="font-semibold text-22">Objects</h2>
          <div className="mt-4 space-y-5">
            {objects.map(({ id, name, description, fields }) => (
              <Card key={id} id={id} className="scroll-mt-6 p-5 sm:p-6">
                <h3 className="font-mono font-semibold text-16">{name}</h3>
                {description ? <p className="mt-1 text-14 text-muted">{description}</p> : null}
                <div className="mt-2">
                  <FieldList fields={fields} />
                </div>
              </Card>
            ))}
          </div>
        </section>
        <section id="problems" aria-label="Problems" className="mt-12 scroll-mt-6">
          <h2 className="font-semibold text-22">Problems</h2>
          <p className="mt-2 max-w-prose text-14 text-muted">
            What went wrong is told as{' '}
            <a href="#object-Problem" className="text-accent-text underline underline-offset-3">
              Problem
            </a>{' '}
            (RFC 9457). Its type never changes; its detail says more than this title.
          </p>
          <Card className="mt-4 px-5 sm:px-6">
            <ul className="divide-y divide-line">
              {problems.map(({ status, type, title }) => (
                <li key={type} className="flex flex-wrap items-baseline gap-x-3 py-2.5 text-14">
                  <code className="font-mono font-semibold text-13">{status}</code>
                  <span>{title}</span>
                  <code className="break-all font-mono text-12 text-muted">{type}</code>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      </main>
    </div>
  )
}

function contentsOf({ groups, objects }: ReferenceView): ContentsGroup[] {
  return [
    ...groups.map(({ id, name, operations }) => ({
      id,
      name,
      links: operations.map(({ id, method, summary }) => ({ id, method, label: summary })),
    })),
    { id: 'objects', name: 'Objects', links: objects.map(({ id, name }) => ({ id, label: name })) },
    { id: 'problems', name: 'Problems', links: [] },
  ]
}
