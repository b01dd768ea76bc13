import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

export type MarketQuestion = { question: string; answer: ReactNode }

/** Questions that open where they stand; works without JavaScript. */
export function MarketQuestions({ questions }: { questions: readonly MarketQuestion[] }) {
  return (
    <div className="border-line border-t">
      {questions.map(({ question, answer }) => (
        <details key={question} className="group border-line border-b">
          <summary className="flex min-h-16 list-none items-center justify-between gap-6 rounded-control py-4 font-medium text-18 [&::-webkit-details-marker]:hidden">
            {question}
            <ChevronDown
              aria-hidden
              size={20}
              strokeWidth={1.5}
              className="shrink-0 text-muted transition-transform duration-150 group-open:rotate-180"
            />
          </summary>
          <div className="prose max-w-[40rem] pb-6 text-muted">{answer}</div>
        </details>
      ))}
    </div>
  )
}
