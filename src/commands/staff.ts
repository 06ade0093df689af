import type { Command } from 'commander'
import { ROLES } from '../newsroom/people/policy.ts'

export function addStaff(program: Command): void {
  const staff = program.command('staff').description('list, add and disable the people who work here')

  staff
    .command('list')
    .description('list everybody with id, role and name')
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
            : `${person.id}  ${person.role.padEnd(13)}  ${person.name}${person.disabledAt ? '  (disabled)' : ''}\n`,
        )
      }
    })

  staff
    .command('add')
    .description('add somebody to the staff')
    .argument('<name>', 'the name as it stands under a story')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--email <address>', 'e-mail address, to sign in with once the Desk can be signed in to')
    .action(async (name: string, { role, email }: { role: string; email?: string }) => {
      const { openProgram } = await import('./program.ts')
      const { joinStaff, listStaff } = await import('../newsroom/people/staff.ts')
      const { program: actor } = await import('../newsroom/people/actor.ts')
      await using opened = await openProgram()
      const namesake = (await listStaff(opened.database.read)).find((person) => person.name === name.trim())
      const member = await joinStaff(opened.newsroom(actor('command')), { name, role, email })
      process.stdout.write(`${member.name} joined as ${member.role}: ${member.id}\n`)
      if (namesake)
        process.stderr.write(`warning: there is another ${member.name} on the staff, ${namesake.role} ${namesake.id}\n`)
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
}
