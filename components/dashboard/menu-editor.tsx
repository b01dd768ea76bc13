'use client'

import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { MenuForm } from '#lib/content/menus/get-menu-form.ts'
import type { MenuEntry } from '#lib/content/menus/menu-schema.ts'
import { type EditedLink, MenuRow } from './menu-row.tsx'
import { moveItem } from './move-item.ts'

/** An entry while it is edited: with a key, so that a field keeps its focus when its entry moves. */
export type EditedEntry = EditedLink & { below: EditedLink[] }

let lastKey = 0
function keyed<Entry extends object>(entry: Entry): Entry & { key: number } {
  return { ...entry, key: ++lastKey }
}

export function editedOf(entries: readonly MenuEntry[]): EditedEntry[] {
  return entries.map((entry) => ({ ...keyed(entry), below: entry.below.map(keyed) }))
}

export function sentOf(entries: readonly EditedEntry[]): MenuEntry[] {
  const linkOf = ({ label, kind, value }: EditedLink) => ({ label, kind, value })
  return entries.map((entry) => ({ ...linkOf(entry), below: entry.below.map(linkOf) }))
}

function newLink(): EditedLink {
  return keyed({ label: '', kind: 'products' as const, value: '' })
}

type MenuEditorProps = {
  /** What the menu is called. */
  name: string
  /** Of its entries' errors. */
  path: string
  entries: readonly EditedEntry[]
  choices: MenuForm
  errors: Record<string, string>
  onChange: (entries: EditedEntry[]) => void
  /** Said while there are none. */
  instead: ReactNode
}

/** A menu of two levels: entries are named, pointed somewhere, moved by buttons, and get others below them. */
export function MenuEditor({ name, path, entries, choices, errors, onChange, instead }: MenuEditorProps) {
  const [news, setNews] = useState('')
  const set = (index: number, entry: EditedEntry) => onChange(entries.map((old, at) => (at === index ? entry : old)))
  const move = (from: number, to: number) => {
    onChange(moveItem(entries, from, to))
    setNews(`Moved to place ${to + 1} of ${entries.length}.`)
  }
  return (
    <div>
      {entries.length === 0 ? <div className="mb-4">{instead}</div> : null}
      <ul aria-label={name} className="flex flex-col gap-3">
        {entries.map((entry, index) => (
          <li key={entry.key} className="rounded-control border border-line p-3">
            <MenuRow
              link={entry}
              name={`${entry.label || 'new entry'}`}
              path={`${path}.${index}`}
              place={index}
              count={entries.length}
              choices={choices}
              errors={errors}
              onChange={(link) => set(index, { ...entry, ...link })}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(entries.filter((_, at) => at !== index))}
            />
            <BelowEditor
              entry={entry}
              path={`${path}.${index}.below`}
              choices={choices}
              errors={errors}
              onChange={(below) => set(index, { ...entry, below })}
              onNews={setNews}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        size="sm"
        className="mt-3"
        onClick={() => onChange([...entries, { ...newLink(), below: [] }])}
      >
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        Add entry
      </Button>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </div>
  )
}

type BelowEditorProps = {
  entry: EditedEntry
  path: string
  choices: MenuForm
  errors: Record<string, string>
  onChange: (below: EditedLink[]) => void
  onNews: (news: string) => void
}

/** The second level: what opens below an entry. */
function BelowEditor({ entry, path, choices, errors, onChange, onNews }: BelowEditorProps) {
  const { below } = entry
  return (
    <div className="mt-3 border-line border-l pl-3 sm:ml-4 sm:pl-4">
      <ul
        aria-label={`Below ${entry.label || 'new entry'}`}
        className="flex flex-col gap-3 lg:gap-2 lg:[&_fieldset>div:last-child]:mt-0.5 lg:[&_label]:sr-only"
      >
        {below.map((link, index) => (
          <li key={link.key}>
            <MenuRow
              link={link}
              name={link.label || 'new entry'}
              path={`${path}.${index}`}
              place={index}
              count={below.length}
              choices={choices}
              errors={errors}
              onChange={(changed) => onChange(below.map((old, at) => (at === index ? { ...old, ...changed } : old)))}
              onMove={(to) => {
                onChange(moveItem(below, index, to))
                onNews(`Moved to place ${to + 1} of ${below.length}.`)
              }}
              onRemove={() => onChange(below.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        size="sm"
        className={below.length > 0 ? 'mt-2 -ml-3' : '-ml-3'}
        onClick={() => onChange([...below, newLink()])}
      >
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        Add below <span className="sr-only">{entry.label || 'this entry'}</span>
      </Button>
    </div>
  )
}
