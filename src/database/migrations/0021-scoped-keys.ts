import type { Migration } from '../migrate.ts'

const statements = `
  alter table staff_tokens add column factor text;

  update article_notes set key = article_id || ' ' || coalesce(
    (select made_by from note_remarks r where r.note_id = article_notes.id order by r.id limit 1), '') || ' ' || key;
  update note_remarks set key = note_id || ' ' || made_by || ' ' || key;
`

/** Whoever makes a token leaves by what they had signed in; keys of notes and remarks are told apart by place and writer. */
export const scopedKeys: Migration = { number: 21, name: 'scoped keys', sqlite: statements, postgres: statements }
