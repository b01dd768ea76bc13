import { archiveProductAction, restoreProductAction, undoArchiveAction } from './actions.ts'

/** What a product's menu and its page need to archive it and to bring it back. */
export const ARCHIVING = {
  archive: archiveProductAction,
  restore: restoreProductAction,
  undo: undoArchiveAction,
}
