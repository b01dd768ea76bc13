import { ImportCourse } from '#components/dashboard/import-course.tsx'
import { ImportFigures } from '#components/dashboard/import-figures.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { ImportRecord } from '#lib/transfer/schema.ts'

/** Where an import is, and what came or would come of it. */
export function ImportSummary({ record }: { record: ImportRecord }) {
  const { status, planned, pictures, rows } = record
  switch (status) {
    case 'uploading':
      return <p>This file has not arrived whole. Nothing was changed.</p>
    case 'checking':
      return (
        <div className="space-y-3">
          <p role="status">
            {rows > 0
              ? `${rows.toLocaleString('en')} rows looked through. Nothing changes yet.`
              : 'The file is being looked through. Nothing changes yet.'}
          </p>
          <ProgressBar label="Looking the file through" max={1} />
        </div>
      )
    case 'unreadable':
      return <Unreadable record={record} />
    case 'ready':
      return (
        <>
          <p role="status">
            {planned.create + planned.update > 0
              ? 'This is what an import would do. Nothing has changed yet.'
              : 'None of these products can be imported. Mend the file and upload it again.'}
          </p>
          <ImportFigures
            figures={[
              { label: 'New products', value: planned.create },
              { label: 'Updated', value: planned.update },
              { label: 'Left out', value: planned.skip },
              { label: 'Pictures', value: pictures },
            ]}
          />
        </>
      )
    case 'waiting':
    case 'importing':
      return <Course record={record} />
    case 'done':
      return <Outcome record={record} words="The import is done." />
    case 'failed':
      return record.startedAt === null ? (
        <FormMessage tone="info">It stopped before it was looked through. Nothing was changed.</FormMessage>
      ) : (
        <Outcome record={record} words="It stopped before its end. What came in stays, and “Go on” brings the rest." />
      )
  }
}

function Unreadable({ record: { problems } }: { record: ImportRecord }) {
  const [problem] = problems
  return (
    <FormMessage>
      <p>{problem?.message}</p>
      <p className="mt-1 text-13">
        {problem && problem.line > 1 ? `It is on line ${problem.line.toLocaleString('en')}. ` : ''}Nothing was changed.
      </p>
    </FormMessage>
  )
}

function Course({ record }: { record: ImportRecord }) {
  const { status, done, products, pictures, picturesDone, picturesMissed } = record
  return (
    <>
      <p role="status">
        {status === 'waiting' ? 'The import is about to begin.' : 'It goes on when you leave this page.'}
      </p>
      <ImportCourse label="Products" done={done} total={products} />
      {pictures > 0 ? (
        <ImportCourse
          label="Pictures"
          done={picturesDone}
          total={Math.max(pictures, picturesDone)}
          {...(picturesMissed > 0 ? { aside: `${picturesMissed.toLocaleString('en')} not reached` } : {})}
        />
      ) : null}
    </>
  )
}

function Outcome({ record, words }: { record: ImportRecord; words: string }) {
  const { created, updated, skipped, pictures, picturesMissed } = record
  return (
    <>
      <p role="status">
        {words}
        {picturesMissed > 0
          ? ' Pictures that were not reached can be uploaded by hand, or with the file once more.'
          : ''}
      </p>
      <ImportFigures
        figures={[
          { label: 'New products', value: created },
          { label: 'Updated', value: updated },
          { label: 'Left out', value: skipped },
          pictures > 0 ? { label: 'Pictures not reached', value: picturesMissed } : { label: 'Pictures', value: 0 },
        ]}
      />
    </>
  )
}
