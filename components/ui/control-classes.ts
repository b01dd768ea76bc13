/** What every box that takes text looks like. 16 px on phones, so that iOS does not zoom into it. */
export const CONTROL_CLASSES =
  'w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 text-16 text-text transition-colors duration-150 placeholder:text-muted hover:border-muted focus-visible:border-accent-text focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-red aria-invalid:focus-visible:outline-red sm:text-14'
