import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { SettingLabel } from '../../messages/desk-words.ts'
import type { Section } from '../../newsroom/sections/section-store.ts'
import { type Edition, EDITIONS } from '../../newsroom/settings/settings.ts'
import { DESK_LANGUAGES } from '../../messages/desk-languages.ts'
import type { Visit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'
import { type Newcomer, NewcomerFields } from './invitation.tsx'

/** What is typed into the first step. */
export interface PaperTyped {
  readonly settings: Readonly<Record<PaperField, string>>
  /** One row for each section that there is, and some for new ones. */
  readonly sections: readonly { readonly slug: string; readonly name: string }[]
}

export const ABOUT = ['name', 'title', 'tagline', 'timeZone'] as const
export const FOOTER = ['publisher', 'telephone', 'icp', 'police', 'licence', 'complaints'] as const
export type PaperField = (typeof ABOUT)[number] | (typeof FOOTER)[number]

/** Those in which most Chinese newsrooms live stand first. */
const ZONES = ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Singapore', 'Asia/Kuala_Lumpur']

/** Where one is on the way. */
export function Steps({ visit: { words }, at }: { visit: Visit; at: 1 | 2 | 3 | 4 }) {
  return (
    <ol class="steps" aria-label={words.setUp.step(at)}>
      {words.setUp.steps.map((name, index) => (
        <li aria-current={index + 1 === at ? 'step' : undefined}>{name}</li>
      ))}
    </ol>
  )
}

export function paperScreen(
  visit: Visit,
  view: { typed: PaperTyped; existing: readonly Section[]; reproof?: Reproof },
): string {
  const { words } = visit
  const { setUp } = words
  const field = (name: PaperField, extra: { optional?: boolean } = {}) => (
    <Field
      id={name}
      label={setUp.labels[name satisfies SettingLabel]}
      value={view.typed.settings[name]}
      most={120}
      reproof={view.reproof}
      {...extra}
    />
  )
  /** A section keeps its address; a second row that was given the same one can still be mended. */
  const isFixed = (slug: string, index: number) =>
    view.existing.some((section) => section.slug === slug) &&
    view.typed.sections.findIndex((section) => section.slug === slug) === index
  return render(
    <DeskDocument visit={visit} title={setUp.title}>
      <Steps visit={visit} at={1} />
      <p>{setUp.paperLead}</p>
      <form method="post" class="form wide">
        <Reproved reproof={view.reproof} />
        <fieldset>
          <legend>{setUp.paper}</legend>
          {field('name')}
          {field('title', { optional: true })}
          {field('tagline', { optional: true })}
          <TimeZone label={setUp.labels.timeZone} chosen={view.typed.settings.timeZone} />
        </fieldset>
        <fieldset>
          <legend>{setUp.sections}</legend>
          <p class="hint">{setUp.sectionsLead}</p>
          {view.typed.sections.map(({ slug, name }, index) => (
            <SectionRow visit={visit} row={index + 1} slug={slug} name={name} fixed={isFixed(slug, index)} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{setUp.footer}</legend>
          <p class="hint">{setUp.footerLead}</p>
          {FOOTER.map((name) => field(name, { optional: true }))}
        </fieldset>
        <Act text={setUp.next} />
      </form>
    </DeskDocument>,
  )
}

/** A list and not a line: nobody knows by heart how their zone is spelled. */
function TimeZone({ label, chosen }: { label: string; chosen: string }) {
  const zones = new Set([...ZONES, chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return (
    <p class="field">
      <label for="timeZone">{label}</label>
      <select id="timeZone" name="timeZone">
        {[...zones].map((zone) => (
          <option value={zone} selected={zone === chosen}>
            {zone}
          </option>
        ))}
      </select>
    </p>
  )
}

function SectionRow(props: { visit: Visit; row: number; slug: string; name: string; fixed: boolean }) {
  const { row, slug, name, fixed } = props
  const { setUp } = props.visit.words
  return (
    <p class="pair">
      <input
        type="text"
        name={`section-${row}`}
        value={name}
        maxlength={20}
        placeholder={setUp.sectionName}
        aria-label={`${setUp.sectionName} ${row}`}
        autocomplete="off"
      />
      <input
        type="text"
        name={`slug-${row}`}
        value={slug}
        maxlength={60}
        placeholder={setUp.slug}
        aria-label={`${setUp.slug} ${row}`}
        autocomplete="off"
        autocapitalize="none"
        readonly={fixed}
      />
    </p>
  )
}

export function administratorScreen(visit: Visit, { typed, reproof }: { typed: Newcomer; reproof?: Reproof }): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.setUp.administrator}>
      <Steps visit={visit} at={2} />
      <p>{words.setUp.administratorLead}</p>
      <form method="post" class="form">
        <Reproved reproof={reproof} />
        <NewcomerFields visit={visit} typed={typed} reproof={reproof} />
        <Act text={words.setUp.next} />
      </form>
    </DeskDocument>,
  )
}

export function scriptScreen(visit: Visit, chosen: Edition): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.setUp.edition}>
      <Steps visit={visit} at={3} />
      <p>{words.setUp.editionLead}</p>
      <form method="post" class="form">
        <fieldset>
          <legend>{words.setUp.labels.edition}</legend>
          {EDITIONS.map((edition) => (
            <p class="choice">
              <input type="radio" id={edition} name="edition" value={edition} checked={edition === chosen} />
              <label for={edition} lang={edition}>
                {DESK_LANGUAGES[edition]}
              </label>
            </p>
          ))}
        </fieldset>
        <Act text={words.setUp.next} />
      </form>
    </DeskDocument>,
  )
}
