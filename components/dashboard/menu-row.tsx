'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { MenuChoice, MenuForm } from '#lib/content/menus/get-menu-form.ts'
import type { TargetKind } from '#lib/content/menus/menu-schema.ts'
import { RowButton } from './row-button.tsx'

export type EditedLink = { key: number; label: string; kind: TargetKind; value: string }
type Changes = Partial<Omit<EditedLink, 'key'>>

const KINDS: Record<TargetKind, string> = {
  products: 'All products',
  collection: 'A collection',
  product: 'A product',
  page: 'A page',
  post: 'A post',
  blog: 'The journal',
  home: 'The home page',
  url: 'Another address',
}

type MenuRowProps = {
  link: EditedLink
  /** What its buttons call it. */
  name: string
  /** Of its errors. */
  path: string
  /** From 0. */
  place: number
  count: number
  choices: MenuForm
  errors: Record<string, string>
  onChange: (changes: Changes) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One entry of a menu: what it is called, where it leads, and its place. */
export function MenuRow({ link, name, path, place, count, choices, errors, onChange, onMove, onRemove }: MenuRowProps) {
  // Enter in a field saves a form elsewhere; here it would send a menu half written. Alt and an arrow move the entry.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
    if (!event.altKey) return
    if (event.key === 'ArrowUp' && place > 0) onMove(place - 1)
    else if (event.key === 'ArrowDown' && place < count - 1) onMove(place + 1)
    else return
    event.preventDefault()
  }
  return (
    <fieldset
      aria-label={`Entry ${name}`}
      className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-2"
      onKeyDown={onKeyDown}
    >
      <Field label="Name" name={`${path}.label`} error={errors[`${path}.label`]} className="w-full sm:w-44">
        {(control) => (
          <Input
            {...control}
            value={link.label}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
      </Field>
      <Field label="Leads to" name={`${path}.kind`} error={errors[`${path}.kind`]} className="w-full sm:w-40">
        {(control) => (
          <Select
            {...control}
            value={link.kind}
            onChange={(event) => onChange({ kind: event.target.value as TargetKind, value: '' })}
          >
            {Object.entries(KINDS).map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TargetField link={link} path={path} choices={choices} error={errors[`${path}.value`]} onChange={onChange} />
      <div className="-mt-1 flex w-full shrink-0 justify-end sm:mt-6.5 sm:ml-auto sm:w-auto">
        <RowButton label={`Move ${name} up`} disabled={place === 0} onPress={() => onMove(place - 1)}>
          <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
        <RowButton label={`Move ${name} down`} disabled={place === count - 1} onPress={() => onMove(place + 1)}>
          <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
        <RowButton label={`Remove ${name}`} onPress={onRemove}>
          <Trash2 aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
      </div>
    </fieldset>
  )
}

type TargetFieldProps = {
  link: EditedLink
  path: string
  choices: MenuForm
  error: string | undefined
  onChange: (changes: Changes) => void
}

/** Which one of its kind; nothing for a kind that is one thing only. */
function TargetField({ link: { kind, value }, path, choices, error, onChange }: TargetFieldProps) {
  const lists: Partial<Record<TargetKind, [string, MenuChoice[]]>> = {
    collection: ['Collection', choices.collections],
    page: ['Page', choices.pages],
    post: ['Post', choices.posts],
  }
  const list = lists[kind]
  if (list) {
    const [label, options] = list
    return (
      <Field label={label} name={`${path}.value`} error={error} className="w-full sm:w-auto sm:min-w-44 sm:flex-1">
        {(control) => (
          <Select {...control} value={value} onChange={(event) => onChange({ value: event.target.value })}>
            <option value="">Choose…</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    )
  }
  if (kind !== 'url' && kind !== 'product') return null
  return (
    <Field
      label={kind === 'url' ? 'Address' : 'Ending of the product’s link'}
      name={`${path}.value`}
      error={error}
      className="w-full sm:w-auto sm:min-w-44 sm:flex-1"
    >
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={500}
          autoComplete="off"
          inputMode="url"
          placeholder={kind === 'url' ? 'https://' : 'linen-tote'}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )}
    </Field>
  )
}
