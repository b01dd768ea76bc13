import cliProgress from 'cli-progress'

// CommonJS whose names Node does not see.
const { Format, SingleBar } = cliProgress

/** Plain lines are for logs: no more often than this, ms. */
const LINE_EVERY_MS = 2_000

/** Counts what a long command has done, for whoever watches. */
export type Progress = {
  done(count?: number): void
  failed(): void
  /** Draws the last state; call it also when the command ends early. */
  end(): void
}

/**
 * Shows done, failed, rate and time left on stderr: one line that redraws itself on a terminal, plain lines elsewhere.
 * @param label what is counted, for example "stores"
 */
export function showProgress(label: string, total: number): Progress {
  const since = performance.now()
  const count = { done: 0, failed: 0 }
  const state = () => {
    const seconds = (performance.now() - since) / 1_000
    const processed = count.done + count.failed
    const rate = seconds > 0 ? processed / seconds : 0
    const left = rate > 0 ? `${Math.ceil((total - processed) / rate)} s left` : 'time left unknown'
    return `${processed}/${total} ${label}, ${count.failed} failed, ${rate.toFixed(1)}/s, ${left}`
  }
  return process.stderr.isTTY ? bar(total, count, state) : lines(count, state)
}

type Count = { done: number; failed: number }

function bar(total: number, count: Count, state: () => string): Progress {
  const drawn = new SingleBar({
    format: (options, params, payload) =>
      `${Format.BarFormat(params.progress, options)} ${(payload as { state: string }).state}`,
    stream: process.stderr,
    hideCursor: true,
    barsize: 24,
  })
  drawn.start(total, 0, { state: state() })
  const draw = () => drawn.update(count.done + count.failed, { state: state() })
  return {
    done: (more = 1) => {
      count.done += more
      draw()
    },
    failed: () => {
      count.failed++
      draw()
    },
    end: () => drawn.stop(),
  }
}

function lines(count: Count, state: () => string): Progress {
  let printedAt = performance.now()
  const print = () => {
    printedAt = performance.now()
    console.error(state())
  }
  const now = () => performance.now() - printedAt >= LINE_EVERY_MS && print()
  return {
    done: (more = 1) => {
      count.done += more
      now()
    },
    failed: () => {
      count.failed++
      now()
    },
    end: print,
  }
}
