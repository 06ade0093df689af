import type { Migration } from '../migrate.ts'

const statements = `
  alter table articles add column live_headline text;
  update articles set live_headline = (
    select headline from article_revisions as revision
    where revision.article_id = articles.id and revision.number = articles.live_revision
  ) where live_revision is not null;
`

/** Lists of headlines (related, hot, neighbours, corrections) need not look into the revisions, which are long rows. */
export const liveHeadline: Migration = { number: 13, name: 'live-headline', sqlite: statements, postgres: statements }
