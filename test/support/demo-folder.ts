import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { broadsheet } from './command.ts'

/** Loads the demo newspaper once for all journeys: drawing its pictures takes longer than most journeys do. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-demo-'))
  const { code, stderr } = await broadsheet(['demo'], { dataFolder: folder })
  if (code !== 0) throw new Error(`the demo newspaper could not be loaded:\n${stderr}`)
  project.provide('demoFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
