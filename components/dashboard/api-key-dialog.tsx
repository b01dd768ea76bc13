'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { CopyButton } from './copy-button.tsx'
import type { FormAction } from './form-action.ts'
import { LEVEL_WORDS, type Level, levelsOf, SCOPE_GROUPS, scopesAt } from './scope-words.ts'
import { useKeptForm } from './use-kept-form.ts'

export type MadeKey = { name: string; key: string }

const LABELS = { name: 'name' }

/** Makes a key and shows it, this once: a click beside the dialog does not put it away then. */
export function ApiKeyDialog({ action }: { action: FormAction<MadeKey> }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeKey | null>(null)
  const change = (next: boolean) => {
    setOpen(next)
    if (next) setMade(null)
  }
  const show = (key: MadeKey) => {
    setMade(key)
    router.refresh()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Plus aria-hidden size={16} strokeWidth={1.5} />
          New key
        </Button>
      </DialogTrigger>
      <DialogContent
        title={made ? `The key for ${made.name}` : 'New API key'}
        description={
          made
            ? 'Copy it now and keep it like a password. It is kept nowhere and cannot be shown again.'
            : 'Give it no more than its program needs.'
        }
        onInteractOutside={(event) => (made ? event.preventDefault() : undefined)}
      >
        {made ? <Shown made={made} /> : <KeyForm action={action} onMade={show} />}
      </DialogContent>
    </Dialog>
  )
}

function Shown({ made: { key } }: { made: MadeKey }) {
  return (
    <div className="grid gap-5" role="status">
      <p className="flex items-center justify-between gap-2 rounded-control bg-sunken py-2 pr-2 pl-4">
        <code className="break-all font-mono text-14">{key}</code>
        <CopyButton text={key} label="the key" />
      </p>
      <DialogClose asChild>
        <Button className="justify-self-end">Done</Button>
      </DialogClose>
    </div>
  )
}

type KeyFormProps = { action: FormAction<MadeKey>; onMade: (key: MadeKey) => void }

function KeyForm({ action, onMade }: KeyFormProps) {
  const [levels, setLevels] = useState<Readonly<Record<string, Level>>>({})
  const scopesError = useId()
  const { state, pending, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: (key) => (key ? onMade(key) : undefined),
  })
  const scopes = SCOPE_GROUPS.flatMap((group) => scopesAt(group, levels[group.label] ?? 'none'))
  const { name: wrongName, scopes: wrongScopes } = state.fieldErrors
  return (
    <form {...formProps}>
      <div className="grid gap-5">
        <FormMessage>{state.status === 'error' ? (state.message ?? null) : null}</FormMessage>
        <Field label="What it is for" name="name" hint="Such as: stock of our warehouse" error={wrongName}>
          {(control) => <Input {...control} autoComplete="off" maxLength={80} required />}
        </Field>
        <fieldset aria-describedby={wrongScopes ? scopesError : undefined}>
          <legend className="mb-1 font-medium text-14">What it may see and change</legend>
          {wrongScopes ? (
            <p id={scopesError} className="text-13 text-red">
              {wrongScopes}
            </p>
          ) : null}
          <div className="divide-y divide-line">
            {SCOPE_GROUPS.map((group, index) => (
              <ScopeField
                key={group.label}
                group={group}
                isWrong={index === 0 && wrongScopes !== undefined && wrongName === undefined}
                onChange={(level) => setLevels((before) => ({ ...before, [group.label]: level }))}
              />
            ))}
          </div>
        </fieldset>
        <input type="hidden" name="scopes" value={JSON.stringify(scopes)} />
        <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-2 bg-surface px-6 pt-3 pb-6">
          <DialogClose asChild>
            <Button variant="secondary">Back</Button>
          </DialogClose>
          <SubmitButton pending={pending} pendingLabel="Making">
            Make key
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}

type ScopeFieldProps = {
  group: (typeof SCOPE_GROUPS)[number]
  /** Gets the focus when nothing was chosen at all. */
  isWrong: boolean
  onChange: (level: Level) => void
}

function ScopeField({ group, isWrong, onChange }: ScopeFieldProps) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-4 py-2">
      <div className="min-w-0">
        <label htmlFor={id} className="block text-14">
          {group.label}
        </label>
        <p id={`${id}-hint`} className="text-13 text-muted">
          {group.hint}
        </p>
      </div>
      <div className="w-40 shrink-0">
        <Select
          id={id}
          defaultValue="none"
          aria-describedby={`${id}-hint`}
          aria-invalid={isWrong || undefined}
          onChange={(event) => onChange(event.target.value as Level)}
        >
          {levelsOf(group).map((level) => (
            <option key={level} value={level}>
              {LEVEL_WORDS[level]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  )
}
