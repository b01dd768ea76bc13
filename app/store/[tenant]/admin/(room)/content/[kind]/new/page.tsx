import type { Metadata } from 'next'
import { PageForm } from '#components/dashboard/page-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { staffContext } from '#lib/web/store-page.ts'
import { createPageAction } from '../actions.ts'
import { contentKind } from '../content-kind.ts'

type NewContentProps = { params: Promise<{ tenant: string; kind: string }> }

export async function generateMetadata({ params }: NewContentProps): Promise<Metadata> {
  return { title: contentKind((await params).kind).newTitle }
}

export default async function NewContentPage({ params }: NewContentProps) {
  const { staff } = await staffContext(params, 'content:write')
  const words = contentKind((await params).kind)
  return (
    <>
      <PageHead back={{ href: `/admin/content/${words.path}`, label: words.title }} title={words.newTitle} />
      <PageForm
        action={createPageAction}
        kind={words.kind}
        page={null}
        publishAt=""
        author={words.kind === 'post' ? staff.name : ''}
      />
    </>
  )
}
