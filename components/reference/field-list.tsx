import type { FieldView } from '#lib/api/reference/reference-view.ts'
import { TypeWords } from './type-words.tsx'

/** Fields beneath each other, with those of their parts further in. */
export function FieldList({ fields }: { fields: FieldView[] }) {
  return (
    <ul className="divide-y divide-line">
      {fields.map((field) => (
        <li key={`${field.place} ${field.name}`} className="py-2.5">
          <Field {...field} />
        </li>
      ))}
    </ul>
  )
}

function Field({ name, type, isRequired, place, description, limits, values, fields }: FieldView) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <code className="break-all font-mono font-semibold text-13">{name}</code>
        <span className="text-muted">
          <TypeWords words={type} />
        </span>
        {place && place !== 'query' ? <span className="text-12 text-muted">in the {place}</span> : null}
        {isRequired ? <span className="font-medium text-12 text-amber">required</span> : null}
      </p>
      {description ? <p className="mt-0.5 text-14">{description}</p> : null}
      {limits.length > 0 ? <p className="mt-0.5 break-words text-13 text-muted">{limits.join(' · ')}</p> : null}
      {values.length > 0 ? (
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          {values.map((value) => (
            <code key={value} className="rounded-control bg-sunken px-1.5 py-0.5 font-mono text-12">
              {value}
            </code>
          ))}
        </p>
      ) : null}
      {fields.length > 0 ? (
        <div className="mt-2 border-line border-l-2 pl-4">
          <FieldList fields={fields} />
        </div>
      ) : null}
    </>
  )
}
