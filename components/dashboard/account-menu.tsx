'use client'

import { LogOut, UserRound } from 'lucide-react'
import { startTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type AccountMenuProps = { name: string; detail: string; signOut: FormAction }

/** Who is signed in, and the way out. */
export function AccountMenu({ name, detail, signOut }: AccountMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" className="size-9!" aria-label={`Account: ${name}`} title="Account">
          <UserRound aria-hidden size={20} strokeWidth={1.5} />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        <DropdownMenuLabel>
          <span className="block truncate font-medium text-14 text-text">{name}</span>
          <span className="block truncate">{detail}</span>
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          onSelect={() =>
            startTransition(async () => {
              await callAction(signOut, new FormData())
            })
          }
        >
          <LogOut aria-hidden size={16} strokeWidth={1.5} />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
