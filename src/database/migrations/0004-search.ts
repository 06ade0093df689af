import type { Migration } from '../migrate.ts'

/**
 * The search index as volumes of our own, the same on both engines: nothing in it is asked for by SQL but by its name.
 * What the engines' own indexes held is found again in the log, from its beginning.
 */
export const searchVolumes: Migration = {
  number: 4,
  name: 'search',
  sqlite: `
    drop table search_index;
    ${tables('blob')}
  `,
  postgres: `
    ${tables('bytea')}
    alter table search_blocks alter column bytes set storage external;
    alter table search_volumes alter column columns set storage external;
  `,
}

function tables(bytes: 'blob' | 'bytea'): string {
  return `
    drop table search_documents;
    create table search_state (name text primary key, generation text not null, version integer not null);
    insert into search_state (name, generation, version) values ('live', '0', 0);
    create table search_volumes (
      id text primary key, generation text not null, documents integer not null,
      struck_count integer not null, struck ${bytes} not null,
      columns ${bytes} not null, first_terms ${bytes} not null, pairs ${bytes} not null
    );
    create index search_volumes_by_generation on search_volumes (generation);
    create table search_blocks (
      volume_id text not null, number integer not null, bytes ${bytes} not null, primary key (volume_id, number)
    );
    delete from cursors where name = 'search';
  `
}
