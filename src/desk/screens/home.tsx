import type { HomeCommand } from '../../messages/desk-words.ts'
import { may } from '../../newsroom/people/policy.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import { desk } from '../addresses.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Done } from './fields.tsx'

const COMMANDS: Readonly<Record<HomeCommand, string>> = {
  import: 'npx broadsheet import page FILE --publish',
  invite: 'npx broadsheet staff add NAME --role editor',
  clear: 'npx broadsheet demo --clear',
  doctor: 'npx broadsheet doctor',
}

/** Where the newsroom works. Until there are screens for it, it says how to work from the command line. */
export function homeScreen(visit: StaffVisit, done: string | undefined): string {
  const { words, who } = visit
  const commands = Object.entries(COMMANDS) as [HomeCommand, string][]
  return render(
    <DeskDocument visit={visit} title={words.desk}>
      <Done says={done} />
      <p class="lead">{words.frame.signedInAs(who.name, words.roles[who.role])}</p>
      {may(actorOf(who), 'run_house') && (
        <p>
          <a href={`${desk.people}#invite`}>{words.people.invite}</a>
        </p>
      )}
      {words.home.says.map((text) => (
        <p>{text}</p>
      ))}
      <dl>
        {commands.map(([name, command]) => (
          <div>
            <dt>{words.home.commands[name]}</dt>
            <dd>
              <code lang="en">{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </DeskDocument>,
  )
}
