import { systemClock } from '../kernel/clock.ts'
import { loadDemo } from '../demo/load.ts'
import type { Program } from './program.ts'
import { progress } from './terminal.ts'

/** Loads the demo newspaper, with a bar while it goes on. */
export async function loadDemoWithProgress({ database, config }: Pick<Program, 'database' | 'config'>): Promise<void> {
  let bar: ReturnType<typeof progress> | undefined
  await loadDemo({
    database,
    now: systemClock(),
    media: config.media,
    onProgress(done, total) {
      bar ??= progress('demo newspaper', total)
      bar.advance(done)
    },
  })
  bar?.end('loaded')
}
