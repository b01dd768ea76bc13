'use client'

import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Choice } from '#lib/discounts/discount-view.ts'
import { RowButton } from './row-button.tsx'

type DiscountTargetFieldProps = {
  label: string
  /** Of the field that says whether it is everything, collections or products. */
  name: string
  /** Of the field that holds their ids. */
  idsName: string
  to: string
  chosen: readonly Choice[]
  errors: Record<string, string>
  onChange: (field: string) => void
}

const WAIT_MS = 200

/** Everything, or some collections or products that are looked up by a part of their title. */
export function DiscountTargetField({
  label,
  name,
  idsName,
  to: saved,
  chosen: before,
  errors,
  onChange,
}: DiscountTargetFieldProps) {
  const [to, setTo] = useState(saved)
  const [chosen, setChosen] = useState(before)
  const [q, setQ] = useState('')
  const found = useChoices(to, q)
  const open = found.filter(({ id }) => !chosen.some((one) => one.id === id))
  const change = (next: readonly Choice[]) => {
    setChosen(next)
    onChange(idsName)
  }
  return (
    <div className="grid gap-3">
      <input type="hidden" name={idsName} value={JSON.stringify(chosen.map(({ id }) => id))} />
      <Field label={label} name={name} error={errors[name]}>
        {(control) => (
          <Select
            {...control}
            value={to}
            onChange={(event) => {
              setTo(event.target.value)
              change([])
              setQ('')
            }}
          >
            <option value="all">Everything</option>
            <option value="collections">Some collections</option>
            <option value="products">Some products</option>
          </Select>
        )}
      </Field>
      {to === 'all' ? null : (
        <>
          {chosen.length > 0 ? (
            <ul aria-label={`${label}: chosen`} className="divide-y divide-line rounded-control border border-line">
              {chosen.map((choice) => (
                <li key={choice.id} className="flex items-center gap-2 py-1 pr-1 pl-3 text-14">
                  <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                  <RowButton
                    label={`Remove ${choice.label}`}
                    onPress={() => change(chosen.filter(({ id }) => id !== choice.id))}
                  >
                    <X aria-hidden size={16} strokeWidth={1.5} />
                  </RowButton>
                </li>
              ))}
            </ul>
          ) : null}
          <Field
            label={to === 'products' ? 'Find a product' : 'Find a collection'}
            name={`${idsName}-search`}
            error={errors[idsName]}
          >
            {(control) => (
              <Input
                {...control}
                // The search is not a part of the form.
                name={undefined}
                type="search"
                value={q}
                maxLength={100}
                autoComplete="off"
                placeholder="A part of its title"
                onChange={(event) => setQ(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.preventDefault()
                }}
              />
            )}
          </Field>
          {open.length > 0 ? (
            <ul aria-label="Found" className="flex flex-wrap gap-2">
              {open.map((choice) => (
                <li key={choice.id} className="min-w-0">
                  <button
                    type="button"
                    className="max-w-full truncate rounded-control border border-line px-2.5 py-1.5 text-13 hover:bg-sunken"
                    onClick={() => change([...chosen, choice])}
                  >
                    <span className="sr-only">Add </span>
                    {choice.label}
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-13 text-muted" aria-live="polite">
              {found.length === 0 && q !== '' ? 'Nothing has this in its title.' : null}
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** What fits the typed text, a moment after the last key. */
function useChoices(of: string, q: string): Choice[] {
  const [choices, setChoices] = useState<Choice[]>([])
  useEffect(() => {
    if (of === 'all') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ of, q })
        const response = await fetch(`/admin/discount-choices?${query}`, { signal: stop.signal })
        if (response.ok) setChoices(((await response.json()) as { choices: Choice[] }).choices)
      } catch {
        // The next key asks again.
      }
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [of, q])
  return choices
}
