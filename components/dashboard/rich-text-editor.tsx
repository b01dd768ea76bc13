'use client'

import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  Link2Off,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Undo2,
} from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#components/ui/class-names.ts'
import { Input } from '#components/ui/input.tsx'

type RichTextEditorProps = {
  /** Id of what names it. */
  labelledBy: string
  /** What it begins with. */
  html: string
  onChange: (html: string) => void
}

const ICON = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const

/** Bold, italic, headings, lists and links: what a description needs, with the keys that everybody knows. */
export function RichTextEditor({ labelledBy, html, onChange }: RichTextEditorProps) {
  const [address, setAddress] = useState<string | null>(null)
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: { openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'], defaultProtocol: 'https' },
      }),
    ],
    content: html,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        'aria-labelledby': labelledBy,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'prose min-h-40 max-w-none px-3 py-2.5 text-14 outline-none',
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  })
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      italic: current?.isActive('italic') ?? false,
      heading: current?.isActive('heading', { level: 2 }) ?? false,
      smallHeading: current?.isActive('heading', { level: 3 }) ?? false,
      bullets: current?.isActive('bulletList') ?? false,
      numbers: current?.isActive('orderedList') ?? false,
      link: current?.isActive('link') ?? false,
    }),
  })
  const chain = () => editor?.chain().focus()
  const setLink = () => {
    const typed = address?.trim() ?? ''
    const href = /^(?:[a-z]+:|\/|#)/i.test(typed) ? typed : `https://${typed}`
    if (typed) chain()?.extendMarkRange('link').setLink({ href }).run()
    setAddress(null)
  }
  return (
    <div className="rounded-control border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-accent-text focus-within:outline-offset-1">
      <div role="toolbar" aria-label="Text" className="flex flex-wrap gap-0.5 border-line border-b p-1">
        <Tool icon={Bold} label="Bold" on={on?.bold} press={() => chain()?.toggleBold().run()} />
        <Tool icon={Italic} label="Italic" on={on?.italic} press={() => chain()?.toggleItalic().run()} />
        <Tool
          icon={Heading2}
          label="Heading"
          on={on?.heading}
          press={() => chain()?.toggleHeading({ level: 2 }).run()}
        />
        <Tool
          icon={Heading3}
          label="Small heading"
          on={on?.smallHeading}
          press={() => chain()?.toggleHeading({ level: 3 }).run()}
        />
        <Tool icon={List} label="List" on={on?.bullets} press={() => chain()?.toggleBulletList().run()} />
        <Tool
          icon={ListOrdered}
          label="Numbered list"
          on={on?.numbers}
          press={() => chain()?.toggleOrderedList().run()}
        />
        <Tool
          icon={Link2}
          label="Link"
          on={on?.link}
          press={() => setAddress(String(editor?.getAttributes('link').href ?? ''))}
        />
        {on?.link ? <Tool icon={Link2Off} label="Remove the link" press={() => chain()?.unsetLink().run()} /> : null}
        <span className="ml-auto flex gap-0.5">
          <Tool icon={Undo2} label="Undo" press={() => chain()?.undo().run()} />
          <Tool icon={Redo2} label="Redo" press={() => chain()?.redo().run()} />
        </span>
      </div>
      {address === null ? null : (
        <div className="flex gap-2 border-line border-b p-2">
          <Input
            autoFocus
            aria-label="Address of the link"
            placeholder="https://… or /pages/…"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key === 'Escape') setAddress(null)
              if (event.key !== 'Enter') return
              // Enter here is about the link, not about the whole form.
              event.preventDefault()
              setLink()
            }}
          />
          <Button variant="secondary" onClick={setLink}>
            Set link
          </Button>
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}

type ToolProps = { icon: LucideIcon; label: string; on?: boolean; press: () => void }

function Tool({ icon: Icon, label, on, press }: ToolProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      className={cn('size-9! md:size-8!', on && 'bg-sunken')}
      aria-label={label}
      title={label}
      aria-pressed={on}
      // The selection in the text stays while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon {...ICON} />
    </Button>
  )
}
