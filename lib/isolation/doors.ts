import type { Door } from './door.ts'
import { foreignBindingDoor } from './doors/foreign-binding.ts'
import { handOverDoor } from './doors/hand-over.ts'
import { httpMediaDoor } from './doors/http-media.ts'
import { httpPagesDoor } from './doors/http-pages.ts'
import { httpSessionDoor } from './doors/http-session.ts'
import { jobDoor } from './doors/job.ts'
import { mediaDoor } from './doors/media.ts'
import { qualifiedNameDoor } from './doors/qualified-name.ts'
import { rebindingDoor } from './doors/rebinding.ts'
import { registryDoor } from './doors/registry.ts'
import { roleDoor } from './doors/role.ts'
import { sameTickDoor } from './doors/same-tick.ts'
import { sessionDoor } from './doors/session.ts'
import { staleStoreDoor } from './doors/stale-store.ts'
import { unboundDoor } from './doors/unbound.ts'

/** Every way in that is known. A new way to a store's data belongs here. */
export const DOORS: readonly Door[] = [
  roleDoor,
  unboundDoor,
  registryDoor,
  qualifiedNameDoor,
  foreignBindingDoor,
  staleStoreDoor,
  rebindingDoor,
  sameTickDoor,
  sessionDoor,
  handOverDoor,
  mediaDoor,
  jobDoor,
  httpPagesDoor,
  httpMediaDoor,
  httpSessionDoor,
]
