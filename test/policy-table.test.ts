import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACTIONS, ROLES, rolesFor } from '../src/newsroom/people/policy.ts'

const page = join(import.meta.dirname, '../docs/desk/people.md')
const HEADING = '## Who may do what'

/** The rows of the table as the policy would have them. */
const wanted = ACTIONS.map((action) => {
  const cells = ROLES.map((role) => (rolesFor(action).includes(role) ? '✓' : ''))
  return `| \`${action}\` | ${cells.map((cell) => cell || '·').join(' | ')} |`
})

/** `BROADSHEET_UPDATE_DOCS=1` writes the table anew when an act was added to the policy. */
it('the documentation says what the policy says', () => {
  const text = readFileSync(page, 'utf8')
  const [before = '', after = ''] = text.split(HEADING, 2) as [string, string]
  const lines = after.split('\n')
  const first = lines.findIndex((line) => line.startsWith('|-')) + 1
  const end = lines.findIndex((line, index) => index >= first && !line.startsWith('|'))
  const heads = lines[first - 2]!.split('|').slice(2, -1)
  expect(heads.map((head) => head.trim().split(' ').slice(1).join('_'))).toEqual([...ROLES])
  if (process.env.BROADSHEET_UPDATE_DOCS) {
    const renewed = [...lines.slice(0, first), ...wanted, ...lines.slice(end)].join('\n')
    writeFileSync(page, before + HEADING + renewed)
    return
  }
  expect(lines.slice(first, end)).toEqual(wanted)
})
