import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import type { AnswerView, OperationView } from '#lib/api/reference/reference-view.ts'
import { FieldList } from './field-list.tsx'
import { MethodLabel } from './method-label.tsx'
import { TypeWords } from './type-words.tsx'

/** One method of one address: what it takes, what it answers, and the command that asks it. */
export function OperationCard({ operation }: { operation: OperationView }) {
  const { id, method, path, summary, paragraphs, parameters, body, answers, curl } = operation
  const good = answers.filter(({ isProblem }) => !isProblem)
  const problems = answers.filter(({ isProblem }) => isProblem)
  return (
    <Card id={id} className="scroll-mt-6 p-5 sm:p-6">
      <h3 className="font-semibold text-18">
        <a href={`#${id}`} className="hover:underline hover:underline-offset-4">
          {summary}
        </a>
      </h3>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2.5">
        <MethodLabel method={method} className="text-13" />
        <code className="break-all font-mono text-14">/api{path}</code>
      </p>
      {paragraphs.map((text) => (
        <p key={text} className="mt-2 max-w-prose text-14 text-muted">
          <CodeInText text={text} />
        </p>
      ))}
      <section
        aria-label={`${summary}: curl`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        className="mt-4 overflow-x-auto rounded-control bg-sunken"
      >
        <pre className="w-max p-4 font-mono text-13">{curl}</pre>
      </section>
      {parameters.length > 0 ? (
        <Part title="Parameters">
          <FieldList fields={parameters} />
        </Part>
      ) : null}
      {body ? (
        <Part title="Body" note={body.type.length > 0 ? <TypeWords words={body.type} /> : null}>
          {body.fields.length > 0 ? <FieldList fields={body.fields} /> : null}
        </Part>
      ) : null}
      <Part title="Answers">
        <ul className="mt-2 space-y-1.5">
          {good.map((answer) => (
            <Answer key={answer.status} {...answer} />
          ))}
        </ul>
        {problems.length > 0 ? (
          <p className="mt-2 text-13 text-muted">
            <a href="#problems" className="underline decoration-line-strong underline-offset-3 hover:text-text">
              Problems
            </a>
            : {problems.map(({ status }) => status).join(', ')}
          </p>
        ) : null}
      </Part>
    </Card>
  )
}

function Part({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h4 className="flex items-baseline gap-2.5 font-medium text-13 text-muted">
        {title} {note}
      </h4>
      {children}
    </div>
  )
}

function Answer({ status, text, type }: AnswerView) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2.5 text-14">
      <code className="font-mono font-semibold text-13">{status}</code>
      <span className="text-muted">
        <TypeWords words={type} />
      </span>
      <span>{text}</span>
    </li>
  )
}

/** `words` between backticks as code. */
function CodeInText({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      <code key={part} className="font-mono text-13 text-text">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
