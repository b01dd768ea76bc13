'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { MenuForm } from '#lib/content/menus/get-menu-form.ts'
import type { MenuName, Menus } from '#lib/content/menus/menu-schema.ts'
import type { MenuItem, ShopMenus } from '#lib/content/menus/menu-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { type EditedEntry, editedOf, MenuEditor, sentOf } from './menu-editor.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = { main: 'main menu', foot: 'foot menu' }
const WORDS: Record<MenuName, { title: string; text: string }> = {
  main: { title: 'Main menu', text: 'In the head of every page, and in the menu of phones.' },
  foot: { title: 'Foot menu', text: 'Entries with others below them become columns. Policies are always there.' },
}

type MenusFormProps = {
  action: FormAction<unknown>
  form: MenuForm
  /** As the shop draws them now: what stands there while a menu is empty. */
  shown: ShopMenus
}

/** Both menus, saved together. Discarding starts the form again from what is saved. */
export function MenusForm(props: MenusFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, form, shown, onDiscard }: MenusFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const [menus, setMenus] = useState<Record<MenuName, EditedEntry[]>>(() => ({
    main: editedOf(form.menus.main),
    foot: editedOf(form.menus.foot),
  }))
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const change = (name: MenuName, entries: EditedEntry[]) => {
    setMenus((before) => ({ ...before, [name]: entries }))
    markChanged(name)
  }
  const sent: Menus = { main: sentOf(menus.main), foot: sentOf(menus.foot) }
  const wrong = Object.keys(state.fieldErrors).length
  return (
    <form {...formProps}>
      <input type="hidden" name="menus" value={JSON.stringify(sent)} />
      <FormMessage className="mb-4">
        {state.status === 'error'
          ? (state.message ?? (wrong > 1 ? `${wrong} entries need another look. Nothing was saved yet.` : null))
          : null}
      </FormMessage>
      <div className="grid gap-4">
        {(['main', 'foot'] as const).map((name) => (
          <Card key={name}>
            <CardHeader>
              <CardTitle>{WORDS[name].title}</CardTitle>
              <p className="text-13 text-muted">{WORDS[name].text}</p>
            </CardHeader>
            <CardBody>
              <MenuEditor
                name={WORDS[name].title}
                path={`menus.${name}`}
                entries={menus[name]}
                choices={form}
                errors={state.fieldErrors}
                onChange={(entries) => change(name, entries)}
                instead={<Instead menu={shown[name]} />}
              />
            </CardBody>
          </Card>
        ))}
      </div>
      <SaveBar unsaved={[...new Set(unsaved)]} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

/** What stands in the shop while nobody wrote a menu. */
function Instead({ menu }: { menu: readonly MenuItem[] }) {
  return (
    <p className="text-14 text-muted">
      Nothing is written here, so your shop shows: {menu.map(({ label }) => label).join(', ')}. What you add replaces
      it.
    </p>
  )
}
