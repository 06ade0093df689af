import type { Command } from 'commander'
import type { Config } from '../kernel/config.ts'
import type { OneTimeLink } from '../newsroom/people/links.ts'
import { ROLES } from '../newsroom/people/policy.ts'
import { SCOPES } from '../newsroom/people/scopes.ts'
import type { StaffMember } from '../newsroom/people/staff.ts'

export function addStaff(program: Command): void {
  const staff = program.command('staff').description('list, invite, appoint and disable the people who work here')

  staff
    .command('list')
    .description('list everybody with id, role, name and sign-in name')
    .option('--json', 'print a JSON object a line for each person')
    .action(async ({ json }: { json?: true }) => {
      const { openProgram } = await import('./program.ts')
      const { listStaff } = await import('../newsroom/people/staff.ts')
      await using opened = await openProgram()
      const people = await listStaff(opened.database.read)
      if (people.length === 0 && !json)
        process.stdout.write('Nobody yet. broadsheet staff add NAME --role ROLE adds somebody.\n')
      for (const person of people) {
        process.stdout.write(
          json
            ? `${JSON.stringify(person)}\n`
            : `${person.id}  ${person.role.padEnd(13)}  ${person.name}${accessOf(person)}\n`,
        )
      }
    })

  staff
    .command('add')
    .description('add somebody to the staff and print a link by which they choose a password')
    .argument('<name>', 'the name as it stands under a story')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--email <address>', 'e-mail address; the sign-in name that the link offers')
    .action(async (name: string, { role, email }: { role: string; email?: string }) => {
      const { openProgram } = await import('./program.ts')
      const { inviteNew } = await import('../newsroom/people/invite.ts')
      const { listStaff } = await import('../newsroom/people/staff.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      const namesake = (await listStaff(opened.database.read)).find((person) => person.name === name.trim())
      const { member, link } = await inviteNew(opened.newsroom(actor('command')), { name, role, email })
      process.stdout.write(`${member.name} joined as ${member.role}: ${member.id}\n`)
      await printLink(opened.config, link)
      if (namesake)
        process.stderr.write(`warning: there is another ${member.name} on the staff, ${namesake.role} ${namesake.id}\n`)
    })

  staff
    .command('token')
    .description('print a new link for somebody who lost password or second factor, or never got in')
    .argument('<id>', 'the id that staff list shows')
    .action(async (staffId: string) => {
      const { openProgram } = await import('./program.ts')
      const { invite } = await import('../newsroom/people/invite.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      await printLink(opened.config, await invite(opened.newsroom(actor('command')), { staffId }))
    })

  staff
    .command('api-token')
    .description('make a token with which a program may do on somebody’s behalf what their role and its scopes allow')
    .argument('<id>', 'the id that staff list shows')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scope <scope...>', `of ${SCOPES.join(', ')}`)
    .option('--days <n>', 'it runs out after so many days, 365 at most', Number, 90)
    .action(async (staffId: string, order: { name: string; scope: string[]; days: number }) => {
      const { openProgram } = await import('./program.ts')
      const { issueToken } = await import('../newsroom/people/tokens.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      const { name, scope: scopes, days } = order
      const { secret, token } = await issueToken(opened.newsroom(actor('command')), { staffId, name, scopes, days })
      process.stdout.write(`${secret}\nShown this once; it runs out at ${token.expiresAt}.\n`)
    })

  staff
    .command('disable')
    .description('end the access of somebody; their stories stay')
    .argument('<id>', 'the id that staff list shows')
    .action(async (staffId: string) => {
      const { openProgram } = await import('./program.ts')
      const { disableStaff } = await import('../newsroom/people/staff.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      await disableStaff(opened.newsroom(actor('command')), { staffId })
      process.stdout.write(`${staffId} can no longer sign in.\n`)
    })

  staff
    .command('enable')
    .description('let somebody in again whose access had ended, with what they signed in with before')
    .argument('<id>', 'the id that staff list shows')
    .action(async (staffId: string) => {
      const { openProgram } = await import('./program.ts')
      const { enableStaff } = await import('../newsroom/people/appoint.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      await enableStaff(opened.newsroom(actor('command')), { staffId })
      process.stdout.write(`${staffId} can sign in again.\n`)
    })

  staff
    .command('appoint')
    .description('give somebody another role, which holds at once')
    .argument('<id>', 'the id that staff list shows')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .action(async (staffId: string, { role }: { role: string }) => {
      const { openProgram } = await import('./program.ts')
      const { appoint } = await import('../newsroom/people/appoint.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      await appoint(opened.newsroom(actor('command')), { staffId, role })
      process.stdout.write(`${staffId} is ${role} now.\n`)
    })
}

function accessOf({ login, disabledAt }: StaffMember): string {
  if (disabledAt !== undefined) return '  (disabled)'
  return login === undefined ? '  (cannot sign in)' : `  signs in as ${login}`
}

/** To standard output: the link is what was asked for, and can be had this once. */
async function printLink({ origin, port }: Config, { token, expiresAt }: OneTimeLink): Promise<void> {
  const { desk } = await import('../desk/addresses.ts')
  const address = (origin ?? `http://localhost:${port}`) + desk.invitation(token)
  process.stdout.write(`${address}\nWorks once, until ${expiresAt}. Whoever opens it owns the account.\n`)
}
